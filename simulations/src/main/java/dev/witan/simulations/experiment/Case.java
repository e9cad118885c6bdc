package dev.witan.simulations.experiment;

import dev.witan.simulations.setting.Setting;

/**
 * One setting among those that are compared.
 *
 * @param name what is different about it; empty when it stands alone
 */
public record Case(String name, Setting setting) {}
