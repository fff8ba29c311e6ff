package org.leadtocash.i18n.invoice.code;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.i18n.I18nResources;

/** Code lists by their names. Immutable. */
public final class CodeLists {
    private static final CodeLists STANDARD = shipped();

    private final Map<String, CodeList> lists;

    private CodeLists(Map<String, CodeList> lists) {
        this.lists = lists;
    }

    private static CodeLists shipped() {
        try (Reader text = I18nResources.open("invoice/code-lists.txt")) {
            return read("code-lists.txt", text);
        } catch (IOException e) {
            throw new UncheckedIOException("code-lists.txt", e);
        }
    }

    /** The lists that EN 16931 refers to, as the official validation artefacts 1.3.16 of 2026-03-30 admit their codes. */
    public static CodeLists standard() {
        return STANDARD;
    }

    /**
     * Reads lists: {@code @list}, {@code @title}, {@code @version}, {@code @source} and {@code @basis} with a line each,
     * then the codes, separated by blanks; lines that start with {@code #} and empty lines are skipped.
     *
     * @param source the file's name, for problems
     * @param text read to its end and not closed
     * @throws LoadException with every malformed line, every list that lacks a part, and every list or code that stands twice
     */
    public static CodeLists read(String source, Reader text) {
        return new CodeLists(new CodeListReader(source).read(text));
    }

    /**
     * The list of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public CodeList list(String name) {
        CodeList found = lists.get(name);
        if (found == null) {
            throw new IllegalArgumentException("code list \"" + name + "\": expected one of " + lists.keySet());
        }
        return found;
    }

    /** All lists, in the order of their file. */
    public Collection<CodeList> all() {
        return lists.values();
    }
}
