package org.leadtocash.examples.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import net.sf.saxon.s9api.streams.Steps;
import org.w3c.dom.Document;

/** Official validation artefacts, run as they are. */
final class OfficialRules {
    private final Processor processor = new Processor(false);
    private final XsltExecutable compiled;
    private final Predicate<String> looked;

    /**
     * An artefact on the class path.
     *
     * @param path below the folder of all artefacts
     * @param looked the names of the rules that are looked at
     */
    OfficialRules(String path, Predicate<String> looked) {
        this.looked = looked;
        String resource = "/external/schematron/" + path;
        try (InputStream in = OfficialRules.class.getResourceAsStream(resource)) {
            compiled = processor.newXsltCompiler().compile(new StreamSource(in));
        } catch (IOException | SaxonApiException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    /** The names of the business rules that do not hold. */
    Set<String> broken(Document document) {
        try {
            XsltTransformer transformer = compiled.load();
            XdmDestination report = new XdmDestination();
            transformer.setInitialContextNode(processor.newDocumentBuilder().wrap(document));
            transformer.setDestination(report);
            transformer.transform();
            Set<String> broken = new TreeSet<>();
            for (XdmNode node : report.getXdmNode()
                    .select(Steps.descendant("http://purl.oclc.org/dsdl/svrl", "failed-assert"))
                    .toList()) {
                if (node.getNodeKind() == XdmNodeKind.ELEMENT) {
                    String id = node.attribute("id");
                    if (id != null && looked.test(id)) {
                        broken.add(id);
                    }
                }
            }
            return broken;
        } catch (SaxonApiException e) {
            throw new IllegalStateException("the official rules cannot be run: " + e.getMessage(), e);
        }
    }
}
