package org.leadtocash.core.invoice.party;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where and when it was delivered (BG-13).
 *
 * @param name to whom (BT-70)
 * @param location the place by its identifier (BT-71)
 * @param deliveredOn the day on which it was delivered (BT-72)
 * @param address the place by its address (BG-15)
 */
public record Delivery(
        String name, Optional<Identifier> location, Optional<LocalDate> deliveredOn, Optional<PostalAddress> address) {}
