package org.leadtocash.core.invoice.party;

/**
 * Whom to ask (BG-6, BG-9).
 *
 * @param name the person or department (BT-41, BT-56)
 * @param telephone the telephone number (BT-42, BT-57)
 * @param email the address for electronic mail (BT-43, BT-58)
 */
public record Contact(String name, String telephone, String email) {}
