package org.leadtocash.i18n.identifier.checkdigit;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.UnionCodec;

/** A check as a table of schemes declares it, for numbers of any length. */
public sealed interface CheckRule
        permits Luhn, HybridSystem, PureSystem, WeightedSum, Remainder, Verhoeff, Damm, SpecialCheck {

    /** A rule as JSON; the member {@code by} names the algorithm. */
    JsonCodec<CheckRule> CODEC = UnionCodec.<CheckRule>of("check", "by")
            .when("luhn", Luhn.class, Luhn.FIELDS)
            .when("hybrid", HybridSystem.class, HybridSystem.FIELDS)
            .when("pure", PureSystem.class, PureSystem.FIELDS)
            .when("weighted", WeightedSum.class, WeightedSum.FIELDS)
            .when("remainder", Remainder.class, Remainder.FIELDS)
            .when("verhoeff", Verhoeff.class, Verhoeff.FIELDS)
            .when("damm", Damm.class, Damm.FIELDS)
            .when("special", SpecialCheck.class, SpecialCheck.FIELDS)
            .build();

    /**
     * ISO/IEC 7064 MOD 97-10: the number, a letter as the two digits 10 to 35, is 1 modulo 97.
     *
     * @param of the parts that make the number, in order; none for all
     * @param check the two check digits
     */
    static CheckRule mod97(List<Where> of, Where check) {
        return new Remainder(of, 97, 1, 0, false, Optional.of(check), Optional.empty(), Optional.of(1));
    }

    /**
     * The check for numbers of one length.
     *
     * @param places the characters that each place can have
     * @param start where the number begins, after letters that are always the same
     * @throws IllegalArgumentException if the rule does not fit such numbers
     */
    Check compile(List<String> places, int start);
}
