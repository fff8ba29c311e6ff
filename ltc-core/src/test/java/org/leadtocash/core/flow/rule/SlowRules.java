package org.leadtocash.core.flow.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.NodeRef;

/**
 * The rules once more, as their definitions read: every question goes over all documents and all links again, in plain numbers.
 * Knows one unit and one currency.
 */
final class SlowRules {
    private final Map<DocRef, FlowDocument> documents;
    private final List<FlowLink> links;
    private final SortedSet<String> broken = new TreeSet<>();

    private SlowRules(Map<DocRef, FlowDocument> documents, List<FlowLink> links) {
        this.documents = documents;
        this.links = links.stream().sorted().toList();
    }

    static SortedSet<String> broken(Map<DocRef, FlowDocument> documents, List<FlowLink> links) {
        SlowRules rules = new SlowRules(documents, links);
        for (FlowDocument document : documents.values()) {
            document.lines().stream().filter(FlowLine::isOrdered).forEach(rules::line);
            rules.document(document);
        }
        rules.links.forEach(rules::link);
        Set<DocRef> named = new TreeSet<>(documents.keySet());
        links.forEach(
                link -> named.addAll(List.of(link.from().document(), link.to().document())));
        named.stream()
                .filter(ref -> rules.reaches(ref, ref, new HashSet<>()))
                .forEach(ref -> rules.say("F11", ref, BigDecimal.ZERO));
        return rules.broken;
    }

    private void say(String rule, Object subject, BigDecimal over) {
        broken.add(rule + " " + subject + " " + over.stripTrailingZeros().toPlainString());
    }

    private boolean counts(NodeRef node) {
        FlowDocument known = documents.get(node.document());
        return known == null || known.status() == DocumentStatus.ACTIVE || known.status() == DocumentStatus.COMPLETED;
    }

    private boolean lives(NodeRef node) {
        FlowDocument known = documents.get(node.document());
        return known == null || known.status() != DocumentStatus.CANCELLED;
    }

    private List<FlowLink> from(NodeRef node, LinkKind kind) {
        return links.stream()
                .filter(link -> link.from().equals(node) && link.kind().equals(kind))
                .toList();
    }

    private List<FlowLink> to(NodeRef node, LinkKind kind) {
        return links.stream()
                .filter(link -> link.to().equals(node) && link.kind().equals(kind))
                .toList();
    }

    private static BigDecimal pieces(FlowLink link) {
        return link.quantity().map(given -> given.amount()).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal money(FlowLink link) {
        return link.amount().map(given -> given.getAmount()).orElse(BigDecimal.ZERO);
    }

    private BigDecimal taken(NodeRef node, LinkKind kind) {
        BigDecimal sum = BigDecimal.ZERO;
        for (FlowLink link : from(node, kind)) {
            sum = counts(link.to()) ? sum.add(pieces(link)) : sum;
        }
        return sum;
    }

    /** What of a total falls to one giver, who come in order and each bear no more than they gave, the last what is left. */
    private BigDecimal part(FlowLink link, BigDecimal total) {
        List<FlowLink> givers = to(link.to(), link.kind());
        BigDecimal before = BigDecimal.ZERO;
        for (FlowLink giver : givers.subList(0, givers.indexOf(link))) {
            before = before.add(total.subtract(before).min(pieces(giver)));
        }
        BigDecimal left = total.subtract(before);
        return givers.indexOf(link) == givers.size() - 1 ? left : left.min(pieces(link));
    }

    private BigDecimal billed(NodeRef node, NodeRef order) {
        BigDecimal sum = BigDecimal.ZERO;
        for (FlowLink link : from(node, LinkKind.BILLS)) {
            boolean isTwice = node.equals(order)
                    && to(link.to(), LinkKind.BILLS).stream()
                            .anyMatch(other -> !to(other.from(), LinkKind.FULFILS).stream()
                                    .filter(before -> before.from().equals(order))
                                    .toList()
                                    .isEmpty());
            if (lives(link.to()) && !isTwice) {
                BigDecimal back = taken(link.to(), LinkKind.CREDITS).add(taken(link.to(), LinkKind.REVERSES));
                sum = sum.add(pieces(link)).subtract(part(link, back));
            }
        }
        return sum;
    }

    private void line(FlowLine line) {
        NodeRef node = NodeRef.of(line.ref());
        BigDecimal ordered = line.quantity().orElseThrow().amount();
        ordered = ordered.add(taken(node, LinkKind.AMENDS)).subtract(taken(node, LinkKind.REVERSES));
        ordered = ordered.subtract(line.cancelled().map(given -> given.amount()).orElse(BigDecimal.ZERO));
        BigDecimal delivered = BigDecimal.ZERO;
        BigDecimal accepted = BigDecimal.ZERO;
        BigDecimal returned = BigDecimal.ZERO;
        for (FlowLink link : from(node, LinkKind.RETURNS)) {
            boolean isTwice = to(link.to(), LinkKind.RETURNS).stream()
                    .anyMatch(other -> to(other.from(), LinkKind.FULFILS).stream()
                            .anyMatch(before -> before.from().equals(node)));
            returned = counts(link.to()) && !isTwice ? returned.add(pieces(link)) : returned;
        }
        BigDecimal billed = billed(node, node);
        for (FlowLink link : from(node, LinkKind.FULFILS)) {
            if (counts(link.to())) {
                delivered = delivered.add(pieces(link)).subtract(part(link, taken(link.to(), LinkKind.REVERSES)));
                accepted = accepted.add(part(link, taken(link.to(), LinkKind.ACCEPTS)));
                returned = returned.add(part(link, taken(link.to(), LinkKind.RETURNS)));
            }
            billed = billed.add(part(link, billed(link.to(), node)));
        }
        over("F01", line, BigDecimal.ZERO.subtract(ordered));
        over("F02", line, delivered.subtract(ordered));
        over("F03", line, accepted.subtract(delivered));
        BigDecimal basis = line.billing() == BillingBasis.DELIVERED
                ? delivered
                : line.billing() == BillingBasis.ACCEPTED ? accepted : ordered.max(delivered);
        over("F04", line, billed.subtract(basis));
        over("F07", line, returned.subtract(delivered));
    }

    private void over(String rule, FlowLine line, BigDecimal over) {
        if (over.signum() > 0) {
            say(rule, line.ref(), over);
        }
    }

    private void document(FlowDocument document) {
        DocRef ref = document.ref();
        document.claims().ifPresent(claim -> {
            BigDecimal settled = BigDecimal.ZERO;
            for (FlowLink link : links) {
                boolean out = link.from().document().equals(ref)
                        && List.of("PAYS", "CREDITS", "REVERSES", "DISCOUNTS", "WITHHOLDS", "WRITES_OFF")
                                .contains(link.kind().code())
                        && counts(link.to());
                boolean in =
                        link.to().document().equals(ref) && link.kind().equals(LinkKind.APPLIES) && counts(link.from());
                settled = out || in ? settled.add(money(link)) : settled;
            }
            BigDecimal gross = document.status() == DocumentStatus.CANCELLED ? BigDecimal.ZERO : claim.getAmount();
            if (settled.compareTo(gross) > 0) {
                say("F06", ref, settled.subtract(gross));
            }
        });
        document.receives().ifPresent(came -> {
            BigDecimal used = BigDecimal.ZERO;
            for (FlowLink link : links) {
                boolean pays = link.to().document().equals(ref) && link.kind().equals(LinkKind.PAYS);
                boolean applies =
                        link.from().document().equals(ref) && link.kind().equals(LinkKind.APPLIES);
                used = pays && lives(link.from()) || applies && lives(link.to()) ? used.add(money(link)) : used;
            }
            if (used.compareTo(came.getAmount()) > 0) {
                say("F06", ref, used.subtract(came.getAmount()));
            }
        });
        prepayment(document);
        boolean child =
                Set.of(DocType.INVOICE, DocType.DELIVERY, DocType.CREDIT_NOTE).contains(ref.type());
        if (child
                && document.status() != DocumentStatus.CANCELLED
                && links.stream().noneMatch(link -> link.to().document().equals(ref))) {
            say("F13", ref, BigDecimal.ZERO);
        }
    }

    private void prepayment(FlowDocument document) {
        BigDecimal came = BigDecimal.ZERO;
        BigDecimal applied = BigDecimal.ZERO;
        for (FlowLink link : links) {
            boolean isFrom = link.from().document().equals(document.ref());
            came = isFrom && link.kind().equals(LinkKind.PAYS) && counts(link.to()) ? came.add(money(link)) : came;
            applied = isFrom && link.kind().equals(LinkKind.APPLIES) && lives(link.to())
                    ? applied.add(money(link))
                    : applied;
        }
        came = document.receives().map(given -> given.getAmount()).orElse(came);
        came = counts(NodeRef.of(document.ref())) ? came : BigDecimal.ZERO;
        boolean isMoney = document.receives().isPresent() || document.claims().isPresent();
        if (isMoney && applied.compareTo(came) > 0) {
            say("F15", document.ref(), applied.subtract(came));
        }
    }

    private boolean reaches(DocRef here, DocRef goal, Set<DocRef> seen) {
        for (FlowLink link : links) {
            DocRef next = link.to().document();
            if (link.from().document().equals(here)
                    && !next.equals(here)
                    && !link.kind().equals(LinkKind.REVERSES)) {
                if (next.equals(goal) || seen.add(next) && reaches(next, goal, seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void link(FlowLink link) {
        FlowDocument before = documents.get(link.from().document());
        FlowDocument after = documents.get(link.to().document());
        List<NodeRef> ends = new ArrayList<>(List.of(link.from(), link.to()));
        ends.removeIf(end -> documents.containsKey(end.document())
                && end.line()
                        .map(line -> documents.get(end.document()).line(line).isPresent())
                        .orElse(true));
        ends.forEach(end ->
                say("LINKS unknown", link.from() + " " + link.kind() + " " + link.to() + " " + end, BigDecimal.ZERO));
        if (links.stream().filter(link::equals).count() > 1) {
            say("LINKS twice", link.from() + " " + link.kind() + " " + link.to(), BigDecimal.ZERO);
        }
        if (link.from().equals(link.to())) {
            say("F11 self", link.from(), BigDecimal.ZERO);
        }
        if (before != null && after != null && after.at().isBefore(before.at())) {
            say("F16", link.from() + " " + link.kind() + " " + link.to(), BigDecimal.ZERO);
        }
        Set<String> outliving = Set.of("REVERSES", "AMENDS", "CREDITS", "RETURNS");
        if (before != null
                && after != null
                && before.status() == DocumentStatus.CANCELLED
                && after.status() != DocumentStatus.CANCELLED
                && !outliving.contains(link.kind().code())) {
            say("F17", link.from() + " " + link.kind() + " " + link.to(), BigDecimal.ZERO);
        }
    }
}
