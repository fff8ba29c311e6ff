package org.leadtocash.testkit.core;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.document.MainLineId;

/** Generators of the names of documents. They shrink to {@code CAMPAIGN:1} and its line {@code 1}. */
public final class DocumentArbitraries {
    private static final int HASH_DIGITS = 64;

    private DocumentArbitraries() {}

    /** The document types of lead-to-cash, and one of a host. */
    public static Arbitrary<DocType> docTypes() {
        return Arbitraries.of(
                DocType.CAMPAIGN,
                DocType.LEAD,
                DocType.OPPORTUNITY,
                DocType.QUOTE,
                DocType.CONTRACT,
                DocType.ORDER,
                DocType.DELIVERY,
                DocType.INVOICE,
                DocType.CREDIT_NOTE,
                DocType.PAYMENT,
                DocType.SERVICE,
                DocType.of("SAMPLE_LOAN"));
    }

    /** Documents, numbered as hosts do: mostly by digits, sometimes with letters, signs and inner spaces. */
    public static Arbitrary<DocRef> docRefs() {
        return Combinators.combine(docTypes(), numbers()).as(DocRef::of);
    }

    /** Lines of documents. */
    public static Arbitrary<LineRef> lineRefs() {
        return Combinators.combine(docRefs(), numbers()).as(DocRef::line);
    }

    /** Threads of deals. */
    public static Arbitrary<MainLineId> mainLineIds() {
        return numbers().map(MainLineId::of);
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(1, 99_999).map(String::valueOf)),
                Tuple.of(2, Arbitraries.of("00010", "9", "10", "A-17/2024", "Nº 5", "合同:7", "x y", "ß.1")));
    }

    /** Hashes, of which the simplest is all zeros. */
    public static Arbitrary<ContentHash> contentHashes() {
        return Arbitraries.longs().greaterOrEqual(0).map(number -> {
            String digits = Long.toHexString(number);
            return new ContentHash("0".repeat(HASH_DIGITS - digits.length()) + digits);
        });
    }

    /** Versions of documents: the first few most often. */
    public static Arbitrary<DocVersion> docVersions() {
        Arbitrary<Long> counts = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.longs().between(0, 3)),
                Tuple.of(1, Arbitraries.longs().between(0, 1_000_000_000)));
        return Combinators.combine(docRefs(), counts, contentHashes()).as(DocVersion::new);
    }
}
