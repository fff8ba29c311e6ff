package org.leadtocash.core.credit.release;

import java.time.LocalDate;
import java.util.Optional;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.document.DocRef;

/**
 * Something happened after which documents are to be judged again.
 *
 * @param trigger what happened
 * @param document to which document; empty where it is about a party, or about all
 * @param party to which party; empty where it is about a document, or about all
 */
public record Recheck(Trigger trigger, Optional<DocRef> document, Optional<String> party) {

    /** What lets documents be judged again. */
    public enum Trigger {
        /** An order changed. */
        ORDER_CHANGE,
        /** A closed line was opened again. */
        REOPEN,
        /** Somebody else pays, or on other terms. */
        PAYER_OR_TERMS_CHANGE,
        /** A limit, a cover or a hold changed. */
        LIMIT_CHANGE,
        /** A party has another parent. */
        HIERARCHY_CHANGE,
        /** A payment came in. */
        PAYMENT,
        /** A payment came back. */
        PAYMENT_RETURNED,
        /** A reminder was issued. */
        DUNNING,
        /** Rates moved. */
        REVALUATION,
        /** A day has passed: approvals, limits and covers end. */
        NEW_DAY
    }

    /** Something that happened to one document. */
    public static Recheck of(Trigger trigger, DocRef document) {
        return new Recheck(trigger, Optional.of(document), Optional.empty());
    }

    /** Something that happened to a party: all documents of whoever answers to it are judged again. */
    public static Recheck of(Trigger trigger, String party) {
        return new Recheck(trigger, Optional.empty(), Optional.of(party));
    }

    /** Something that happened to everybody. */
    public static Recheck ofAll(Trigger trigger) {
        return new Recheck(trigger, Optional.empty(), Optional.empty());
    }

    /** Whether a document of that account is to be judged again. */
    public boolean concerns(DocRef which, CreditAccountKey account, CreditHierarchy hierarchy, LocalDate day) {
        if (document.isPresent()) {
            return document.get().equals(which);
        }
        return party.map(one -> hierarchy.path(account, day).stream()
                        .anyMatch(step -> step.account().party().equals(one)))
                .orElse(true);
    }
}
