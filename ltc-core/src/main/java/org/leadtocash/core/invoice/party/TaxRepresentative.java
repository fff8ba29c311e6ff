package org.leadtocash.core.invoice.party;

import java.util.Optional;

/**
 * Who answers for the seller's tax (BG-11).
 *
 * @param name the full name (BT-62)
 * @param vatId the VAT identifier, with the prefix of its country (BT-63)
 * @param address where it is to be found (BG-12)
 */
public record TaxRepresentative(String name, String vatId, Optional<PostalAddress> address) {}
