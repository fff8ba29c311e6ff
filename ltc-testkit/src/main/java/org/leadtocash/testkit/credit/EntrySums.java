package org.leadtocash.testkit.credit;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.credit.booking.Change;
import org.leadtocash.core.credit.booking.LedgerEntry;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.ledger.AsOf;

/** Exposure as the entries add up to it. */
final class EntrySums {
    private EntrySums() {}

    static ExposureSnapshot of(List<LedgerEntry> entries, AsOf asOf) {
        List<ExposureSnapshot.Sum> sums = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (entry.posting().change() instanceof Change.Exposed exposed && asOf.includes(entry.at())) {
                sums.add(new ExposureSnapshot.Sum(entry.account(), exposed.category(), exposed.documentAmount()));
            }
        }
        return ExposureSnapshot.of(sums);
    }
}
