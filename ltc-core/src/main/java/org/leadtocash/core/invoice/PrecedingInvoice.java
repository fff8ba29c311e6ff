package org.leadtocash.core.invoice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice that this one corrects or completes (BG-3).
 *
 * @param number its number (BT-25)
 * @param issuedOn the day it was issued (BT-26)
 */
public record PrecedingInvoice(String number, Optional<LocalDate> issuedOn) {}
