package org.leadtocash.core.invoice.line;

/**
 * A property of an item (BG-32).
 *
 * @param name its name, such as colour (BT-160)
 * @param value its value (BT-161)
 */
public record ItemAttribute(String name, String value) {}
