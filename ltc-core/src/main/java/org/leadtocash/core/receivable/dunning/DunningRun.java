package org.leadtocash.core.receivable.dunning;

import java.time.LocalDate;
import java.util.List;
import org.leadtocash.core.finding.Findings;

/**
 * What a procedure proposes on a day.
 *
 * @param procedure its name
 * @param asOf the day
 * @param notices by customer, currency, then level
 * @param findings which overdue items are left out, and why
 */
public record DunningRun(String procedure, LocalDate asOf, List<DunningNotice> notices, Findings findings) {

    /** Copies the notices. */
    public DunningRun {
        notices = List.copyOf(notices);
    }
}
