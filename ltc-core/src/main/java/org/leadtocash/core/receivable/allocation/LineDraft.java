package org.leadtocash.core.receivable.allocation;

import org.leadtocash.core.receivable.OpenItem;

/** A line while it is worked out, in minor units. */
final class LineDraft {
    final OpenItem item;
    long paid;
    long discount;
    long discountTax;
    long writeOff;
    long fee;
    boolean settled;

    LineDraft(OpenItem item) {
        this.item = item;
    }

    long reduction() {
        return paid + discount + writeOff + fee;
    }
}
