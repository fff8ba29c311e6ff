package org.leadtocash.core.credit.exposure;

import java.util.Arrays;

/** Why an amount is at risk. The codes are those of SAP credit management; each amount is in one category at a time. */
public enum ExposureCategory {
    /** Reserved, not ordered yet. */
    HELD("050"),
    /** Ordered, neither delivered nor billed. */
    OPEN_ORDER("100"),
    /** Posted and not paid. */
    OPEN_ITEM("200"),
    /** Bills of exchange, down-payment requests, guarantees. */
    SPECIAL("300"),
    /** Delivered and not billed. */
    DELIVERED_NOT_BILLED("400"),
    /** Billed and not in receivables yet. */
    BILLED_NOT_POSTED("500"),
    /** Paid by a means that can still fail. */
    PAYMENT_AT_RISK("600"),
    /** Reported by another system. */
    EXTERNAL("700"),
    /** Money received that settled nothing yet: a negative amount. */
    UNALLOCATED_CASH("810"),
    /** Credit memos not settled yet: a negative amount. */
    OPEN_CREDIT_MEMO("820");

    private final String code;

    ExposureCategory(String code) {
        this.code = code;
    }

    /** Three digits. */
    public String code() {
        return code;
    }

    /** Whether it lowers what is at risk: cash and credit memos, whose amounts are negative. */
    public boolean isCredit() {
        return this == UNALLOCATED_CASH || this == OPEN_CREDIT_MEMO;
    }

    /**
     * The category with that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ExposureCategory ofCode(String code) {
        return Arrays.stream(values())
                .filter(category -> category.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("exposure category \"" + code + "\": expected one of "
                        + Arrays.stream(values()).map(ExposureCategory::code).toList()));
    }
}
