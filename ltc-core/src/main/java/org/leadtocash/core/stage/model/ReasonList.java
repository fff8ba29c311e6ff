package org.leadtocash.core.stage.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The reasons that may be given for a step, such as why an opportunity was lost.
 *
 * @param id the list's name, in lower camel case
 * @param codes the reasons in the order in which people are offered them; {@code PRICE.DISCOUNT_REFUSED} is the reason
 *     {@code DISCOUNT_REFUSED} of the group {@code PRICE}
 */
public record ReasonList(String id, List<String> codes) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}(\\.[A-Z][A-Z0-9_]{0,39})?");

    /** Checks the form of the codes and that each stands once. */
    public ReasonList {
        codes = List.copyOf(codes);
        if (codes.isEmpty() || codes.stream().distinct().count() != codes.size()) {
            throw new IllegalArgumentException("reason list " + id + ": expected one code or more, each once");
        }
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("reason \"" + code + "\" of list " + id
                        + ": expected upper-case letters, digits and underscores, with at most one dot");
            }
        }
    }

    /** The list of these reasons. */
    public static ReasonList of(String id, String... codes) {
        return new ReasonList(id, List.of(codes));
    }
}
