package org.leadtocash.i18n.tax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.i18n.tax.law.TaxCase;
import org.leadtocash.i18n.tax.law.TaxDuty;
import org.leadtocash.i18n.tax.law.TaxLaw;
import org.leadtocash.i18n.tax.law.TaxNote;
import org.leadtocash.i18n.tax.law.TaxRemark;

/** A law with its conditions ready to be asked. */
record CompiledLaw(TaxLaw law, DataSet dataSet, List<Case> cases, List<Note> notes) {

    /** A condition, or none, which always holds. */
    record When(Optional<CompiledExpression> condition) {}

    /** A duty with its condition. */
    record Duty(TaxDuty duty, When when) {}

    /** A remark with its condition. */
    record Remark(TaxRemark remark, When when) {}

    /** What goes with a decision. */
    record Riders(List<Duty> duties, List<Remark> remarks, List<Citation> texts) {}

    /** A case of the law. */
    record Case(TaxCase declared, CompiledExpression when, Riders riders, DataSet dataSet) {
        boolean inForce(LocalDate day) {
            return declared.validity().contains(day);
        }
    }

    /** A note of the law. */
    record Note(TaxNote declared, CompiledExpression when, Riders riders, DataSet dataSet) {
        boolean inForce(LocalDate day) {
            return declared.validity().contains(day);
        }
    }

    CompiledLaw {
        cases = Collections.unmodifiableList(new ArrayList<>(cases));
        notes = Collections.unmodifiableList(new ArrayList<>(notes));
    }

    static CompiledLaw of(TaxLaw law, FactSchema schema) {
        DataSet dataSet = law.dataSet();
        return new CompiledLaw(
                law,
                dataSet,
                law.cases().stream()
                        .map(one -> new Case(
                                one,
                                one.when().compile(schema),
                                riders(law, schema, one.duties(), one.remarks(), one.texts()),
                                dataSet))
                        .toList(),
                law.notes().stream()
                        .map(one -> new Note(
                                one,
                                one.when().compile(schema),
                                riders(law, schema, one.duties(), one.remarks(), one.texts()),
                                dataSet))
                        .toList());
    }

    private static Riders riders(
            TaxLaw law, FactSchema schema, List<TaxDuty> duties, List<TaxRemark> remarks, List<String> texts) {
        return new Riders(
                duties.stream()
                        .map(duty -> new Duty(duty, when(duty.when(), schema)))
                        .toList(),
                remarks.stream()
                        .map(remark -> new Remark(remark, when(remark.when(), schema)))
                        .toList(),
                texts.stream().map(law.texts()::get).toList());
    }

    private static When when(Optional<Expression> condition, FactSchema schema) {
        return new When(condition.map(expression -> expression.compile(schema)));
    }
}
