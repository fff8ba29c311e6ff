package org.leadtocash.benchmarks.stage;

/** What happens to an order of the workload. */
public enum Happening {
    /** It is handed in. */
    SUBMIT,
    /** Its amount is looked at. */
    CHECK_CREDIT,
    /** It is promised. */
    CONFIRM,
    /** It leaves. */
    SHIP,
    /** It is billed. */
    INVOICE,
    /** Money comes in. */
    PAY,
    /** It is put away. */
    CLOSE,
    /** It is given up. */
    CANCEL,
    /** It begins anew. */
    REOPEN
}
