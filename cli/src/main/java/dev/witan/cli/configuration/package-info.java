/**
 * Where the values of settings come from: a flag goes before the environment, the environment
 * before the <em>configuration file</em>, and that before the default. A <em>secret</em> comes from
 * the environment or a file of its own alone, since flags can be read by everybody on the machine
 * and configuration files are copied around.
 */
package dev.witan.cli.configuration;
