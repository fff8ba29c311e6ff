package org.leadtocash.core.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.LineQuantities;

/**
 * Documents and the links between them: one deal, or all deals of a company.
 *
 * <p>Immutable; many threads read it while others add to it. A change shares all that it does not touch, so that adding
 * costs the same in a large graph as in a small one, and so does the balance of a line. The order in which documents and
 * links were added makes no difference to anything.
 */
public final class MainLine {
    private static final MainLine EMPTY = new MainLine(TrieMap.empty(), TrieMap.empty());

    private final TrieMap<DocRef, Joint> documents;
    private final TrieMap<NodeRef, Joint> lines;

    private MainLine(TrieMap<DocRef, Joint> documents, TrieMap<NodeRef, Joint> lines) {
        this.documents = documents;
        this.lines = lines;
    }

    /** No document. */
    public static MainLine empty() {
        return EMPTY;
    }

    /**
     * The main line with a change, whatever it breaks: for what is imported. Ask {@link #findings()} what is broken. A
     * link to a document that is not there is kept.
     */
    public MainLine with(FlowChange change) {
        TrieMap<DocRef, Joint> nextDocuments = documents;
        TrieMap<NodeRef, Joint> nextLines = lines;
        for (FlowDocument document : change.documents()) {
            nextDocuments = nextDocuments.changed(document.ref(), Joint.NONE, joint -> joint.with(document));
        }
        for (FlowLink link : change.links()) {
            nextDocuments = nextDocuments
                    .changed(link.from().document(), Joint.NONE, joint -> joint.leaving(link))
                    .changed(link.to().document(), Joint.NONE, joint -> joint.arriving(link));
            nextLines = nextLines
                    .changed(link.from(), Joint.NONE, joint -> joint.leaving(link))
                    .changed(link.to(), Joint.NONE, joint -> joint.arriving(link));
        }
        return new MainLine(nextDocuments, nextLines);
    }

    /**
     * The main line with a change, unless the change breaks a rule: for what is created. A rule that was broken before,
     * and that the change does not break further, refuses nothing.
     */
    public FlowOutcome accept(FlowChange change) {
        MainLine next = with(change);
        Findings broken = FlowChecks.ofChange(this, next, change);
        return broken.has(Severity.BLOCK) ? FlowOutcome.refused(broken) : FlowOutcome.accepted(next, broken);
    }

    /** Every broken rule of every document; in time linear in documents and links. */
    public Findings findings() {
        return FlowChecks.ofAll(this);
    }

    /** Every broken rule that a document, its lines, or a link to it has part in. */
    public Findings findings(DocRef document) {
        return FlowChecks.of(this, document);
    }

    /** What the flow says of a document to another engine: the rules it breaks. */
    public Verdict verdict(DocVersion about, Instant validUntil) {
        return Verdict.of("flow", about, validUntil, findings(about.document()));
    }

    /**
     * What the flow says to closing a document (F12): the rules it breaks, and each balance that is not zero: of its lines
     * to deliver and to bill, and of the invoices that came from it to collect. An invoice over several orders keeps each
     * of them open until it is settled. A document without ordered lines and without a claim of its own has no balance.
     */
    public Verdict closing(DocVersion about, Instant validUntil) {
        DocRef document = about.document();
        return Verdict.of("flow", about, validUntil, findings(document).plus(FlowChecks.openBalances(this, document)));
    }

    /** The document. */
    public Optional<FlowDocument> document(DocRef document) {
        return at(document).document();
    }

    /** The line of a document that is there. */
    public Optional<FlowLine> line(LineRef line) {
        return document(line.document()).flatMap(document -> document.line(line));
    }

    /** Every document that is known, in order. */
    public List<FlowDocument> documents() {
        SortedMap<DocRef, FlowDocument> all = new TreeMap<>();
        documents.forEach((ref, joint) -> joint.document().ifPresent(document -> all.put(ref, document)));
        return List.copyOf(all.values());
    }

    /** Every link, in order. */
    public List<FlowLink> links() {
        List<FlowLink> all = new ArrayList<>();
        documents.forEach((ref, joint) -> all.addAll(joint.out().sorted()));
        Collections.sort(all);
        return List.copyOf(all);
    }

    /** How far an order line has come; empty where the line is not there. Independent of the size of the graph. */
    public Optional<LineBalance> balance(LineRef line) {
        return line(line).map(known -> new LineBalances(this).of(known));
    }

    /** How far each line of a document has come that asks for a delivery or a bill. */
    public List<LineBalance> balances(DocRef document) {
        LineBalances balances = new LineBalances(this);
        return document(document).stream()
                .flatMap(known -> known.lines().stream())
                .filter(FlowLine::isOrdered)
                .map(balances::of)
                .toList();
    }

    /** The quantities that credit measures by, for each line of a document that asks for a delivery or a bill. */
    public SortedMap<LineRef, LineQuantities> lineQuantities(DocRef document) {
        SortedMap<LineRef, LineQuantities> quantities = new TreeMap<>();
        balances(document).forEach(balance -> quantities.put(balance.line(), balance.quantities()));
        return quantities;
    }

    /** What is settled of an invoice; empty where the document is not there or claims nothing. */
    public Optional<ClaimBalance> claim(DocRef document) {
        return document(document).flatMap(known -> Claims.balance(this, known));
    }

    /** What is still to be collected on a document and all that came from it, by currency; zeros are left out. */
    public SortedMap<CurrencyUnit, BigMoney> toCollect(DocRef document) {
        SortedMap<CurrencyUnit, BigMoney> open = new TreeMap<>();
        SortedSet<DocRef> all = descendants(document);
        all.add(document);
        for (DocRef each : all) {
            claim(each).ifPresent(claim -> open.merge(claim.open().getCurrencyUnit(), claim.open(), BigMoney::plus));
        }
        open.values().removeIf(BigMoney::isZero);
        return open;
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
     * either; one that came from none begins a main line, of its own name or its number.
     */
    public SortedMap<MainLineId, Ratio> mainLines(DocRef document) {
        return Threads.shares(this, document);
    }

    /** The documents before and after one, as a flowchart in the language of Mermaid. */
    public String mermaid(DocRef document) {
        return Flowchart.mermaid(this, document);
    }

    Joint at(DocRef document) {
        return documents.getOrDefault(document, Joint.NONE);
    }

    Joint at(NodeRef node) {
        return lines.getOrDefault(node, Joint.NONE);
    }

    /** Whether the document is in force; one that is not there is taken to be. */
    boolean counts(DocRef document) {
        return document(document).map(known -> known.status().counts()).orElse(true);
    }

    boolean isCancelled(DocRef document) {
        return document(document)
                .filter(known -> known.status() == DocumentStatus.CANCELLED)
                .isPresent();
    }

    /** Every document that is known or linked, in order. */
    List<DocRef> references() {
        List<DocRef> all = new ArrayList<>();
        documents.forEach((ref, joint) -> all.add(ref));
        Collections.sort(all);
        return all;
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
