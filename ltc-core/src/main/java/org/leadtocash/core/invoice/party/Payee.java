package org.leadtocash.core.invoice.party;

import java.util.Optional;

/**
 * Who is paid, where that is not the seller (BG-10).
 *
 * @param name the name (BT-59)
 * @param identifier another name (BT-60)
 * @param registration the number in the register of companies (BT-61)
 */
public record Payee(String name, Optional<Identifier> identifier, Optional<Identifier> registration) {}
