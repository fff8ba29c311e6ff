package org.leadtocash.i18n.tax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.tax.TaxComponent;
import org.leadtocash.core.tax.TaxQuestion;

/**
 * Knows rates that are too many or too local to be shipped, such as those of the cities of the United States. A host gives
 * one; this library asks it only where the law says that tax is collected.
 *
 * <p>A pure function: the same question has the same answer.
 */
@FunctionalInterface
public interface TaxRateProvider {

    /** The rate of that line on its tax point; empty where it is not known. */
    Optional<ProvidedRate> rate(TaxQuestion question);

    /** Knows no rate. */
    static TaxRateProvider none() {
        return question -> Optional.empty();
    }

    /**
     * A rate from outside.
     *
     * @param percent in per cent
     * @param components its parts by authority, together the whole; empty where it is one
     * @param dataSet the version of the provider's data
     */
    record ProvidedRate(BigDecimal percent, List<TaxComponent> components, DataSet dataSet) {

        /** Copies the components. */
        public ProvidedRate {
            components = List.copyOf(components);
        }
    }
}
