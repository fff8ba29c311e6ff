package org.leadtocash.core.flow;

import java.util.Optional;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.finding.Subject;

/**
 * One end of a link: a document as a whole, or one of its lines.
 *
 * @param document the document
 * @param line its line; empty for the document as a whole
 */
public record NodeRef(DocRef document, Optional<LineRef> line) implements Comparable<NodeRef> {

    /** Checks that the line is one of the document. */
    public NodeRef {
        if (line.filter(given -> !given.document().equals(document)).isPresent()) {
            throw new IllegalArgumentException(
                    "node of " + document + ": expected one of its lines, got " + line.get());
        }
    }

    /** The document as a whole. */
    public static NodeRef of(DocRef document) {
        return new NodeRef(document, Optional.empty());
    }

    /** A line. */
    public static NodeRef of(LineRef line) {
        return new NodeRef(line.document(), Optional.of(line));
    }

    /**
     * The node written by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is neither a document nor a line reference
     */
    public static NodeRef parse(String text) {
        return text.indexOf('#') < 0 ? of(DocRef.parse(text)) : of(LineRef.parse(text));
    }

    /** What a finding about it names: the document or the line. */
    public Subject subject() {
        return line.map(Subject::of).orElseGet(() -> Subject.of(document));
    }

    /** By document, the whole before its lines, lines in their order. */
    @Override
    public int compareTo(NodeRef other) {
        if (this == other) {
            return 0;
        }
        if (line.isPresent() && other.line.isPresent()) {
            return line.get().compareTo(other.line.get());
        }
        int byDocument = document.compareTo(other.document);
        return byDocument != 0 ? byDocument : Boolean.compare(line.isPresent(), other.line.isPresent());
    }

    /** The document or the line: {@code ORDER:4711} or {@code ORDER:4711#10}. */
    @Override
    public String toString() {
        return line.map(LineRef::toString).orElseGet(document::toString);
    }
}
