/**
 * Where a command keeps its data. A <em>place</em> is the folder of an H2 file or the database of a
 * PostgreSQL server: what {@code --data}, {@code --database} or the environment names.
 */
package dev.witan.cli.data;
