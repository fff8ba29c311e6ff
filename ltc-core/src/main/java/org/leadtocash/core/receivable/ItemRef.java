package org.leadtocash.core.receivable;

import org.leadtocash.core.document.DocRef;

/**
 * The name of one item: its document, and which part of it where the document is paid in instalments.
 *
 * @param document what was posted
 * @param part the number of the instalment, from 1; 0 for a document that is one item
 */
public record ItemRef(DocRef document, int part) implements Comparable<ItemRef> {

    /** Checks the part. */
    public ItemRef {
        if (part < 0) {
            throw new IllegalArgumentException(document + ", part " + part + ": expected 0 or more");
        }
    }

    /** A document that is one item. */
    public static ItemRef of(DocRef document) {
        return new ItemRef(document, 0);
    }

    /**
     * The reference written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static ItemRef parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            return of(DocRef.parse(text));
        }
        String part = text.substring(hash + 1);
        if (!part.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(
                    "item \"" + text + "\": expected TYPE:number, or TYPE:number#part with a part from 1");
        }
        return new ItemRef(DocRef.parse(text.substring(0, hash)), Integer.parseInt(part));
    }

    @Override
    public int compareTo(ItemRef other) {
        int byDocument = document.compareTo(other.document);
        return byDocument != 0 ? byDocument : Integer.compare(part, other.part);
    }

    /** The document, and {@code #} with the part where there are several: {@code INVOICE:4711#2}. */
    @Override
    public String toString() {
        return part == 0 ? document.toString() : document + "#" + part;
    }
}
