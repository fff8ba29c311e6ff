package org.leadtocash.core.expression;

import org.leadtocash.core.fact.FactPath;
import org.leadtocash.core.fact.FactRow;
import org.leadtocash.core.fact.FactRows;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.Parameters;

/** A compiled part of an expression that has a value, or is {@link Absent}. */
abstract class Term {

    /** The value with these facts, in this row; or an {@link Absent}. */
    abstract Object value(Facts facts, Parameters given, FactRow row);

    /** Says what the value rests on. */
    abstract void explain(Facts facts, Parameters given, FactRow row, Explanation to);

    /** A constant. */
    static final class Constant extends Term {
        private final Object value;

        Constant(Object value) {
            this.value = value;
        }

        Object constant() {
            return value;
        }

        @Override
        Object value(Facts facts, Parameters given, FactRow row) {
            return value;
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            // a constant rests on nothing
        }
    }

    /** A fact of the whole. */
    static final class OfWhole extends Term {
        private final FactPath path;
        private final int slot;

        OfWhole(FactPath path, int slot) {
            this.path = path;
            this.slot = slot;
        }

        @Override
        Object value(Facts facts, Parameters given, FactRow row) {
            return Absent.orValue(facts.slot(slot));
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            to.fact(path.toString(), facts.slot(slot));
        }
    }

    /** A fact of the row. */
    static final class OfRow extends Term {
        private final FactPath path;
        private final int slot;

        OfRow(FactPath path, int slot) {
            this.path = path;
            this.slot = slot;
        }

        @Override
        Object value(Facts facts, Parameters given, FactRow row) {
            return Absent.orValue(row.slot(slot));
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            to.fact(path.at(row.key()).toString(), row.slot(slot));
        }
    }

    /** A list as a whole: its rows, or an {@link Absent}. */
    static final class OfList extends Term {
        private final String group;
        private final int slot;

        OfList(String group, int slot) {
            this.group = group;
            this.slot = slot;
        }

        @Override
        Object value(Facts facts, Parameters given, FactRow row) {
            return Absent.orValue(facts.list(slot));
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            Object value = facts.list(slot);
            to.fact(group, value instanceof FactRows rows ? rows.keys() : value);
        }
    }

    /** A parameter. */
    static final class OfParameters extends Term {
        private final String name;
        private final int slot;

        OfParameters(String name, int slot) {
            this.name = name;
            this.slot = slot;
        }

        @Override
        Object value(Facts facts, Parameters given, FactRow row) {
            return Absent.orValue(given.values().slot(slot));
        }

        @Override
        void explain(Facts facts, Parameters given, FactRow row, Explanation to) {
            to.parameter(name, given.values().slot(slot));
        }
    }
}
