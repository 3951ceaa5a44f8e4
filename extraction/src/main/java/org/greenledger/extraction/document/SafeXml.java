package org.greenledger.extraction.document;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.greenledger.extraction.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads XML as a stream of elements; document types, and with them all entities, are refused. */
final class SafeXml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    private SafeXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", false);
        return factory;
    }

    static SafeXml of(byte[] part) throws Unreadable {
        try {
            return new SafeXml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Moves on; false at the end of the document. */
    boolean next() throws Unreadable {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            if (xml.next() == XMLStreamConstants.DTD) {
                throw new Unreadable(
                        "dangerous-xml", "文件内含不应有的 XML 实体定义,疑似恶意文件,已拒绝读取。请用 Word、WPS 打开后重新另存。");
            }
            return true;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static Unreadable broken(XMLStreamException e) {
        return new Unreadable("damaged", "文件内部结构已损坏,无法读取。请用原软件打开并重新另存后再导入。", e);
    }

    boolean atStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean atEnd() {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    /** Local name of the element begun or ended. */
    String name() {
        return xml.getLocalName();
    }

    /** An attribute by its local name, whatever its namespace. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Adds the characters at this place, if it is one of characters. */
    void appendTo(StringBuilder text) {
        if (xml.isCharacters()) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    /** From the start of an element to its end. */
    void skip() throws Unreadable {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += atStart() ? 1 : atEnd() ? -1 : 0;
        }
    }

    /** The characters of the element begun here, to its end. */
    String text() throws Unreadable {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && next()) {
            depth += atStart() ? 1 : atEnd() ? -1 : 0;
            appendTo(text);
        }
        return text.toString();
    }
}
