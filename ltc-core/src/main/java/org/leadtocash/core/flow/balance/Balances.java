package org.leadtocash.core.flow.balance;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.quantity.LineQuantities;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/**
 * What follows from the links of a main line: how far each line and each claim has come, and what is open. Nothing is kept;
 * every answer is read off the links around what is asked about, so it costs what they are, however large the graph.
 */
public final class Balances {
    private final MainLine flow;
    private final LineBalances lines;
    private final Claims claims;
    private final Contracts contracts;

    private Balances(MainLine flow) {
        this.flow = flow;
        this.lines = new LineBalances(flow);
        this.claims = new Claims(flow);
        this.contracts = new Contracts(flow);
    }

    /** The balances of a main line. */
    public static Balances of(MainLine flow) {
        return new Balances(flow);
    }

    /** The documents and links that are looked at. */
    public MainLine flow() {
        return flow;
    }

    /**
     * How far an order line has come; empty where the line is not there, asks for nothing, or has no exact quantity in its base
     * unit.
     */
    public Optional<LineBalance> line(LineRef line) {
        return flow.line(line).flatMap(lines::of);
    }

    /** How far each line of a document has come that asks for a delivery or a bill. */
    public List<LineBalance> lines(DocRef document) {
        List<LineBalance> all = new ArrayList<>();
        flow.document(document)
                .ifPresent(known -> known.lines().forEach(line -> lines.of(line).ifPresent(all::add)));
        return all;
    }

    /** The quantities that credit measures by, for each line of a document that asks for a delivery or a bill. */
    public SortedMap<LineRef, LineQuantities> quantities(DocRef document) {
        SortedMap<LineRef, LineQuantities> quantities = new TreeMap<>();
        lines(document).forEach(balance -> quantities.put(balance.line(), balance.quantities()));
        return quantities;
    }

    /** How much a link takes in a unit, by the exact factors that the lines at its ends state; empty where none does. */
    public Optional<Quantity> quantity(FlowLink link, Unit unit) {
        return BaseUnits.quantity(flow, link, unit);
    }

    /** What is settled of an invoice; empty where the document is not there or claims nothing. */
    public Optional<ClaimBalance> claim(DocRef document) {
        return flow.document(document).flatMap(claims::balance);
    }

    /** What a payment is used for; what is left is unapplied cash. */
    public Optional<MoneyUse> payment(DocRef document) {
        return flow.document(document).flatMap(claims::payment);
    }

    /** What later invoices took of a prepayment; empty where none did. */
    public Optional<MoneyUse> prepayment(DocRef document) {
        return flow.document(document).flatMap(claims::prepayment);
    }

    /** What is billed, without taxes, of a document and all that came from it, against what it is worth with its amendments. */
    public Optional<MoneyUse> billed(DocRef document) {
        return flow.document(document).flatMap(contracts::billed);
    }

    /** What is called off a frame as a whole, or one of its lines, in money; empty where nothing is. */
    public Optional<MoneyUse> called(NodeRef frame) {
        return flow.document(frame.document()).flatMap(known -> contracts.called(known, frame));
    }

    /** What is called off a line of a frame; empty where nothing is. */
    public Optional<QuantityUse> called(LineRef line) {
        return flow.line(line).flatMap(contracts::called);
    }

    /** What came back on a line is worth, and what was credited for it; empty where nothing was, or no price is known. */
    public Optional<ReturnValue> returned(LineRef line) {
        return flow.line(line).flatMap(contracts::returned);
    }

    /** What a document is worth, with the amendments in force; empty where that is not told. */
    public Optional<BigMoney> worth(DocRef document) {
        return flow.document(document)
                .flatMap(known -> known.total().map(total -> total.plus(contracts.amended(known, total))));
    }

    /** The document and all that carry on what it asks for, down to its invoices and credits; not its payments or renewals. */
    public SortedSet<DocRef> carried(DocRef document) {
        SortedSet<DocRef> documents = new TreeSet<>();
        carriedNodes(document).forEach(node -> documents.add(node.document()));
        return documents;
    }

    /**
     * The document and every document or line that carries on what it asks for. A delivery of two orders carries each of them on
     * with its own lines; what is linked as a whole carries on all that it came from.
     */
    public SortedSet<NodeRef> carriedNodes(DocRef document) {
        NodeRef start = NodeRef.of(document);
        SortedSet<NodeRef> seen = new TreeSet<>(List.of(start));
        Deque<NodeRef> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            NodeRef node = open.remove();
            List<FlowLink> onward =
                    new ArrayList<>(node.line().isPresent() ? flow.leaving(node) : flow.leaving(node.document()));
            if (node.line().isPresent()) {
                onward.addAll(flow.leaving(NodeRef.of(node.document())));
            }
            for (FlowLink link : onward) {
                if (link.kind().carriesBalance() && seen.add(link.to())) {
                    open.add(link.to());
                }
            }
        }
        return seen;
    }

    /** What is still to be collected on a document and what carries it on, by currency; zeros are left out. */
    public SortedMap<CurrencyUnit, BigMoney> toCollect(DocRef document) {
        SortedMap<CurrencyUnit, BigMoney> open = new TreeMap<>();
        for (DocRef each : carried(document)) {
            claim(each).ifPresent(claim -> open.merge(claim.open().getCurrencyUnit(), claim.open(), BigMoney::plus));
        }
        open.values().removeIf(BigMoney::isZero);
        return open;
    }

    /** Where a document stands; empty where it is not there. */
    public Optional<Standing> standing(DocRef document) {
        return flow.document(document).map(known -> Standings.of(this, known));
    }

    /** How long what is open has been overdue on a day, in bands that end after these days. */
    public Ageing ageing(LocalDate day, List<Integer> bounds) {
        return Ageing.of(this, flow.documents(), day, bounds);
    }

    /**
     * What is claimed at each level of an organisation, without what its parts claim of each other.
     *
     * @param path the places that an entity belongs to, itself first, then from the nearest to the top
     */
    public Consolidation consolidated(Function<String, List<String>> path) {
        return Consolidation.of(flow.documents(), path);
    }
}
