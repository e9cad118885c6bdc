package dev.witan.readmodel.view;

import java.util.List;
import java.util.Map;

/**
 * What a proposal would do (GOV-1).
 *
 * @param set parameters and their values, integers or truth values; {@code artifact.NAME} has a
 *     post
 * @param treasurers handles; empty for no change
 * @param delay milliseconds
 */
public record BlockView(
    Map<String, Object> set, List<String> treasurers, List<PaymentView> payments, long delay) {}
