package org.leadtocash.core.flow;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.document.DocRef;

/**
 * What is added to a main line at once.
 *
 * @param documents new documents, and new states of documents that are there
 * @param links new links
 * @param withdrawn links that were there by mistake; business is undone by documents that reverse, not by this
 */
public record FlowChange(List<FlowDocument> documents, List<FlowLink> links, List<FlowLink> withdrawn) {

    /** Copies all three. */
    public FlowChange {
        documents = List.copyOf(documents);
        links = List.copyOf(links);
        withdrawn = List.copyOf(withdrawn);
    }

    /** Documents and links to be added. */
    public static FlowChange of(List<FlowDocument> documents, List<FlowLink> links) {
        return new FlowChange(documents, links, List.of());
    }

    /** A document and the links that tie it to what it came from. */
    public static FlowChange of(FlowDocument document, FlowLink... links) {
        return of(List.of(document), List.of(links));
    }

    /** Links between documents that are there. */
    public static FlowChange of(FlowLink... links) {
        return of(List.of(), List.of(links));
    }

    /** Links that were there by mistake. */
    public static FlowChange withdrawing(FlowLink... links) {
        return new FlowChange(List.of(), List.of(), List.of(links));
    }

    /** Both changes as one. */
    public FlowChange plus(FlowChange other) {
        return new FlowChange(
                joined(documents, other.documents), joined(links, other.links), joined(withdrawn, other.withdrawn));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** How many documents and links. */
    @Override
    public String toString() {
        return documents.size() + " documents "
                + documents.stream()
                        .limit(3)
                        .map(FlowDocument::ref)
                        .map(DocRef::toString)
                        .toList() + ", "
                + links.size() + " links" + (withdrawn.isEmpty() ? "" : ", " + withdrawn.size() + " withdrawn");
    }
}
