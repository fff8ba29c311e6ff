package org.leadtocash.core.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * What is added to a main line at once: documents, new or in a new state, and links.
 *
 * @param documents documents that are new, or take the place of what they were
 * @param links new links
 */
public record FlowChange(List<FlowDocument> documents, List<FlowLink> links) {

    /** Copies both. */
    public FlowChange {
        documents = List.copyOf(documents);
        links = List.copyOf(links);
    }

    /** A document and the links that tie it to what it came from. */
    public static FlowChange of(FlowDocument document, FlowLink... links) {
        return new FlowChange(List.of(document), List.of(links));
    }

    /** Both changes as one. */
    public FlowChange plus(FlowChange other) {
        List<FlowDocument> allDocuments = new ArrayList<>(documents);
        allDocuments.addAll(other.documents);
        List<FlowLink> allLinks = new ArrayList<>(links);
        allLinks.addAll(other.links);
        return new FlowChange(allDocuments, allLinks);
    }
}
