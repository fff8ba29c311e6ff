package org.leadtocash.core.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.money.Ratio;

/**
 * Documents and the links between them: one deal, or all deals of a company.
 *
 * <p>Immutable; many threads read it while others add to it. A change shares all that it does not touch, so that adding
 * costs the same in a large graph as in a small one. The order in which documents and links were added makes no
 * difference to anything.
 */
public final class MainLine {
    private static final MainLine EMPTY = new MainLine(TrieMap.empty());

    private final TrieMap<DocRef, Joint> joints;

    private MainLine(TrieMap<DocRef, Joint> joints) {
        this.joints = joints;
    }

    /** No document. */
    public static MainLine empty() {
        return EMPTY;
    }

    /** What a change does to one document. */
    private static final class Touched {
        private final LinkPile in = new LinkPile();
        private final LinkPile out = new LinkPile();
        private @Nullable FlowDocument document;

        Joint applied(Joint joint) {
            FlowDocument known = document == null ? joint.document() : document;
            return new Joint(known, in.onto(joint.in(), FlowLink.ARRIVING), out.onto(joint.out(), FlowLink.LEAVING));
        }
    }

    /**
     * The main line with a change, whatever it breaks: for what is imported. A link to a document that is not there is
     * kept. What breaks is told by the rules of {@code org.leadtocash.core.flow.rule}.
     */
    public MainLine with(FlowChange change) {
        Map<DocRef, Touched> touched = new LinkedHashMap<>();
        for (FlowDocument document : change.documents()) {
            touched(touched, document.ref()).document = document;
        }
        for (FlowLink link : change.links()) {
            touched(touched, link.from().document()).out.add(link);
            touched(touched, link.to().document()).in.add(link);
        }
        TrieMap<DocRef, Joint> next = joints;
        for (Map.Entry<DocRef, Touched> entry : touched.entrySet()) {
            next = next.changed(entry.getKey(), Joint.NONE, entry.getValue()::applied);
        }
        for (FlowLink link : change.withdrawn()) {
            next = next.changed(
                            link.from().document(),
                            Joint.NONE,
                            joint -> joint.withOut(joint.out().minus(link)))
                    .changed(
                            link.to().document(),
                            Joint.NONE,
                            joint -> joint.withIn(joint.in().minus(link)));
        }
        return new MainLine(next);
    }

    private static Touched touched(Map<DocRef, Touched> touched, DocRef document) {
        return touched.computeIfAbsent(document, ref -> new Touched());
    }

    /** The document. */
    public Optional<FlowDocument> document(DocRef document) {
        return Optional.ofNullable(at(document).document());
    }

    /** The line of a document that is there. */
    public Optional<FlowLine> line(LineRef line) {
        FlowDocument known = at(line.document()).document();
        return known == null ? Optional.empty() : known.line(line);
    }

    /** Every document that is known, in order. */
    public List<FlowDocument> documents() {
        List<FlowDocument> all = new ArrayList<>();
        joints.forEach((ref, joint) -> {
            if (joint.document() != null) {
                all.add(joint.document());
            }
        });
        all.sort((one, other) -> one.ref().compareTo(other.ref()));
        return List.copyOf(all);
    }

    /** Every document that is known or linked, in order. */
    public List<DocRef> references() {
        List<DocRef> all = new ArrayList<>();
        joints.forEach((ref, joint) -> {
            if (joint.document() != null
                    || !joint.in().isEmpty()
                    || !joint.out().isEmpty()) {
                all.add(ref);
            }
        });
        Collections.sort(all);
        return all;
    }

    /** Every link, in order. */
    public List<FlowLink> links() {
        List<FlowLink> all = new ArrayList<>();
        joints.forEach((ref, joint) -> all.addAll(joint.out().all()));
        Collections.sort(all);
        return List.copyOf(all);
    }

    /** The links to a document and its lines from what came before. */
    public List<FlowLink> arriving(DocRef document) {
        return Collections.unmodifiableList(at(document).in().all());
    }

    /** The links from a document and its lines to what came after. */
    public List<FlowLink> leaving(DocRef document) {
        return Collections.unmodifiableList(at(document).out().all());
    }

    /** The links to one node, not those to its lines. */
    public List<FlowLink> arriving(NodeRef node) {
        return at(node.document()).in().where(link -> link.to().compareTo(node));
    }

    /** The links from one node, not those from its lines. */
    public List<FlowLink> leaving(NodeRef node) {
        return at(node.document()).out().where(link -> link.from().compareTo(node));
    }

    /** The links of one kind to one node; independent of how many others there are. */
    public List<FlowLink> arriving(NodeRef node, LinkKind kind) {
        return at(node.document()).in().where(link -> place(link.to(), node, link.kind(), kind));
    }

    /** The links of one kind from one node; independent of how many others there are. */
    public List<FlowLink> leaving(NodeRef node, LinkKind kind) {
        return at(node.document()).out().where(link -> place(link.from(), node, link.kind(), kind));
    }

    private static int place(NodeRef end, NodeRef node, LinkKind kind, LinkKind wanted) {
        int byNode = end.compareTo(node);
        return byNode != 0 ? byNode : kind.compareTo(wanted);
    }

    /** Every document that this one came from, by whatever way. */
    public SortedSet<DocRef> ancestors(DocRef document) {
        return Threads.reach(this, document, true);
    }

    /** Every document that came from this one, by whatever way. */
    public SortedSet<DocRef> descendants(DocRef document) {
        return Threads.reach(this, document, false);
    }

    /**
     * The main lines that a document belongs to, and its share in each; the shares add up to one. A document inherits from
     * those it came from, by the money of the links, or by their quantities, or in equal parts where not every link has
     * either; one that names a main line of its own, or came from none, begins one, of that name or its number.
     */
    public SortedMap<MainLineId, Ratio> mainLines(DocRef document) {
        return Threads.mainLines(this, document);
    }

    /**
     * The campaigns that a document is owed to, and the share of each: those of the lead or leads it came from. The shares
     * add up to one where every lead came from a campaign; without campaigns there are none.
     */
    public SortedMap<DocRef, Ratio> attribution(DocRef document, Attribution how) {
        return Threads.attribution(this, document, how);
    }

    /** Whether the document is in force; one that is not there is taken to be. */
    public boolean counts(DocRef document) {
        FlowDocument known = at(document).document();
        return known == null || known.status().counts();
    }

    /** Whether the document is there and cancelled. */
    public boolean isCancelled(DocRef document) {
        FlowDocument known = at(document).document();
        return known != null && known.status() == DocumentStatus.CANCELLED;
    }

    private Joint at(DocRef document) {
        return joints.getOrDefault(document, Joint.NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MainLine that && documents().equals(that.documents()) && links().equals(that.links());
    }

    @Override
    public int hashCode() {
        return 31 * documents().hashCode() + links().hashCode();
    }

    /** How many documents and links. */
    @Override
    public String toString() {
        return documents().size() + " documents, " + links().size() + " links";
    }
}
