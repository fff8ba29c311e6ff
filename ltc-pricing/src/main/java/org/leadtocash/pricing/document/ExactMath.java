package org.leadtocash.pricing.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.tape.Tape;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Operation;

/** Exact arithmetic that records what it does. */
final class ExactMath {
    /** What an empty sum cites. */
    static final Cited NOTHING = Cited.of("constant", "0");

    private static final Ratio HUNDRED = Ratio.of(100);

    private final Tape tape;

    ExactMath(Tape tape) {
        this.tape = tape;
    }

    /** A number that came from somewhere; the source is named only where it is recorded. */
    Figure take(String label, Ratio value, String unit, Supplier<Cited> source) {
        return new Figure(value, tape.isRecording() ? tape.take(label, value, unit, source.get()) : 0);
    }

    void guard(Sensitivity sensitivity, Figure figure) {
        if (tape.isRecording() && sensitivity != Sensitivity.OPEN) {
            tape.secret(figure.step(), sensitivity);
        }
    }

    Figure times(String label, Figure a, Figure b) {
        Ratio value = a.value().times(b.value());
        return new Figure(value, tape.exact(Operation.MULTIPLY, label, a.step(), b.step(), value));
    }

    Figure over(String label, Figure a, Figure b) {
        Ratio value = a.value().dividedBy(b.value());
        return new Figure(value, tape.exact(Operation.DIVIDE, label, a.step(), b.step(), value));
    }

    Figure plus(String label, Figure a, Figure b) {
        Ratio value = a.value().plus(b.value());
        return new Figure(value, tape.exact(Operation.ADD, label, a.step(), b.step(), value));
    }

    Figure minus(String label, Figure a, Figure b) {
        Ratio value = a.value().minus(b.value());
        return new Figure(value, tape.exact(Operation.ADD, label, a.step(), -b.step(), value));
    }

    Figure percent(String label, Figure base, Figure rate) {
        Ratio value = base.value().times(rate.value()).dividedBy(HUNDRED);
        return new Figure(value, tape.exact(Operation.PERCENT, label, base.step(), rate.step(), value));
    }

    Figure convert(String label, Figure amount, Figure rate) {
        Ratio value = amount.value().times(rate.value());
        return new Figure(value, tape.exact(Operation.CONVERT, label, amount.step(), rate.step(), value));
    }

    /** The sum; a single number is its own. */
    Figure sum(String label, List<Figure> figures, String unit) {
        if (figures.isEmpty()) {
            return take(label, Ratio.ZERO, unit, () -> NOTHING);
        }
        if (figures.size() == 1) {
            return figures.get(0);
        }
        Ratio value = figures.stream().map(Figure::value).reduce(Ratio.ZERO, Ratio::plus);
        int[] inputs = figures.stream().mapToInt(Figure::step).toArray();
        return new Figure(value, tape.isRecording() ? tape.add(label, inputs, inputs.length, value) : 0);
    }

    Figure round(String label, Figure figure, Optional<RoundingPolicy> rounding) {
        if (rounding.isEmpty()) {
            return figure;
        }
        BigDecimal rounded = rounding.get().round(figure.value());
        return new Figure(
                Ratio.from(rounded),
                tape.isRecording() ? tape.round(label, figure.step(), rounding.get(), rounded) : 0);
    }
}
