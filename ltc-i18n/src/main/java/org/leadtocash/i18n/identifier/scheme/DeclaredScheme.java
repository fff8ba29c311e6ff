package org.leadtocash.i18n.identifier.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.source.Citation;

/** A scheme of a table, ready to run. */
public final class DeclaredScheme {
    private final SchemeDeclaration declaration;
    private final SchemeRule rule;

    DeclaredScheme(SchemeDeclaration declaration, Map<String, String> lists) {
        this.declaration = declaration;
        this.rule = declaration.compile(lists);
    }

    /** Its name, such as {@code VAT-DE}. */
    public String code() {
        return declaration.code();
    }

    /** Who gives the numbers out, by the ISO 3166-1 alpha-2 code; empty where many do. */
    public Optional<String> country() {
        return declaration.country();
    }

    /** What the numbers are for. */
    public String kind() {
        return declaration.kind();
    }

    /** What people there call them. */
    public String name() {
        return declaration.name();
    }

    /** How the rule is known. */
    public List<Citation> citations() {
        return declaration.citations();
    }

    /** What the checks of all forms always see. */
    public Sees sees() {
        return declaration.sees();
    }

    /** The rule. */
    public SchemeRule rule() {
        return rule;
    }
}
