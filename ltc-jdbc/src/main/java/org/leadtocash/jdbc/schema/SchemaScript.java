package org.leadtocash.jdbc.schema;

/**
 * One step of the tables from one version to the next.
 *
 * @param version its number, from 1 without gaps
 * @param name its file name
 * @param sql what it does, several statements with a semicolon behind each
 */
public record SchemaScript(int version, String name, String sql) {}
