package org.leadtocash.core.flow.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.Entities;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;

/** A document on its way: what rows have said of it so far. */
final class Draft {
    private static final int FEW = 16;

    final NodeRef node;
    private final List<Line> lines = new ArrayList<>(2);
    private ExtractValues.@Nullable Moment first;
    private Optional<BigMoney> worth = Optional.empty();
    private Optional<LocalDate> due = Optional.empty();
    private Optional<Entities> entities = Optional.empty();
    private Map<String, Line> byItem = Map.of();
    long declared;
    /** Whether a row that was taken in names it as the later document, and so says its type. */
    boolean isTold;

    Draft(DocRef ref) {
        node = NodeRef.of(ref);
    }

    /** A line on its way. Without a row of its own it is what the links that lead to it say, of one type of document. */
    static final class Line {
        final NodeRef node;
        private final LineRef ref;
        private boolean delivers;
        private BillingBasis billing = BillingBasis.NONE;
        private @Nullable DocType summed;
        private Optional<Quantity> quantity = Optional.empty();
        private Optional<BigMoney> amount = Optional.empty();
        long declared;
        boolean isThere;

        Line(LineRef ref) {
            this.ref = ref;
            this.node = NodeRef.of(ref);
        }

        void declare(long row, Category category, Optional<Quantity> told, Optional<BigMoney> worth) {
            declared = row;
            delivers = category.delivers();
            billing = category.billing();
            quantity = told;
            amount = worth;
        }

        /** The same items may be linked from the delivery and, once more, from the order: each type tells the whole. */
        void arrive(FlowLink link) {
            if (declared != 0) {
                return;
            }
            DocType type = link.from().document().type();
            int order = summed == null ? -1 : type.compareTo(summed);
            if (order < 0) {
                summed = type;
                quantity = link.quantity();
                amount = link.amount();
            } else if (order == 0) {
                quantity = joined(quantity, link.quantity());
                amount = link.amount().isEmpty() || amount.isEmpty()
                        ? (amount.isPresent() ? amount : link.amount())
                        : amount.map(sum -> sum.isSameCurrency(link.amount().get())
                                ? sum.plus(link.amount().get())
                                : sum);
            }
        }

        private static Optional<Quantity> joined(Optional<Quantity> sum, Optional<Quantity> more) {
            if (sum.isEmpty() || more.isEmpty()) {
                return sum.isPresent() ? sum : more;
            }
            return sum.get().unit().equals(more.get().unit())
                    ? Optional.of(sum.get().plus(more.get()))
                    : sum;
        }

        FlowLine line() {
            return new FlowLine(
                    ref,
                    quantity,
                    Optional.empty(),
                    Optional.empty(),
                    amount,
                    delivers,
                    billing,
                    Ratio.ZERO,
                    Optional.empty());
        }
    }

    /** The line of that item, where rows have named it. */
    Line line(String item) {
        for (Line line : byItem.isEmpty() ? lines : List.<Line>of()) {
            if (line.ref.line().equals(item)) {
                return line;
            }
        }
        Line known = byItem.get(item);
        return known == null ? add(new Line(node.document().line(item))) : known;
    }

    /** Most documents have a few lines, and are gone through; one with many keeps them by their names. */
    private Line add(Line line) {
        lines.add(line);
        if (lines.size() == FEW) {
            byItem = new HashMap<>();
            lines.forEach(each -> byItem.put(each.ref.line(), each));
        } else if (lines.size() > FEW) {
            byItem.put(line.ref.line(), line);
        }
        return line;
    }

    void at(ExtractValues.Moment moment) {
        if (first == null || moment.start().isBefore(first.start())) {
            first = moment;
        }
    }

    void declare(long row, Optional<BigMoney> value) {
        declared = row;
        worth = value;
    }

    void owned(Optional<LocalDate> last, Optional<Entities> sides) {
        due = last.isPresent() ? last : due;
        entities = sides.isPresent() ? sides : entities;
    }

    /** Whether a row of its own, or a link to it, says that it is there. */
    boolean isThere() {
        return first != null;
    }

    FlowDocument document() {
        DocRef ref = node.document();
        boolean claims = ref.type().equals(DocType.INVOICE);
        boolean receives = ref.type().equals(DocType.PAYMENT);
        List<FlowLine> known = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.isThere) {
                known.add(line.line());
            }
        }
        return new FlowDocument(
                ref,
                first == null ? Instant.EPOCH : first.start(),
                first == null ? Optional.empty() : first.day(),
                DocumentStatus.ACTIVE,
                Optional.empty(),
                claims || receives ? Optional.empty() : worth,
                claims ? worth : Optional.empty(),
                receives ? worth : Optional.empty(),
                due,
                Optional.empty(),
                entities,
                known);
    }
}
