package org.leadtocash.core.invoice.line;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that an invoice or a line is for (BG-14, BG-26).
 *
 * @param start the first day (BT-73, BT-134)
 * @param end the last day (BT-74, BT-135)
 */
public record InvoicePeriod(Optional<LocalDate> start, Optional<LocalDate> end) {}
