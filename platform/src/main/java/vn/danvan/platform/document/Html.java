package vn.danvan.platform.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document as a page of XHTML, made as a tree, so that no text of it is ever taken for a tag. */
final class Html {

  private static final String STYLE =
      """
      @page { size: A4 %s; margin: 20mm 15mm 20mm 25mm; @bottom-center { content: counter(page);
              font-family: 'Liberation Serif'; font-size: 11pt; } }
      body { font-family: 'Liberation Serif'; line-height: 1.3; margin: 0; }
      p { margin: 0 0 2mm 0; min-height: 4mm; }
      table { width: 100%%; border-collapse: collapse; table-layout: fixed; }
      table.data { font-size: 11pt; margin: 2mm 0 4mm 0; -fs-table-paginate: paginate; }
      table.data th, table.data td { border: 0.5pt solid black; padding: 1mm 1.5mm; vertical-align: top;
                                     word-wrap: break-word; }
      table.data th { text-align: center; }
      table.data tr { page-break-inside: avoid; }
      table.halves td { width: 50%%; vertical-align: top; }
      div.break { page-break-after: always; }
      """;

  private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

  private final Document tree;

  private Html(Document tree) {
    this.tree = tree;
  }

  static Document of(OfficialDocument document) {
    try {
      var html = new Html(DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument());
      html.fill(document);
      return html.tree;
    } catch (ParserConfigurationException missing) {
      throw new IllegalStateException("The JDK makes XML documents", missing);
    }
  }

  private void fill(OfficialDocument document) {
    var root = tree.createElementNS(NAMESPACE, "html");
    root.setAttribute("lang", "vi");
    tree.appendChild(root);
    var head = add(root, "head");
    add(head, "title").setTextContent(document.title());
    var description = add(head, "meta");
    description.setAttribute("name", "description");
    description.setAttribute("content", document.title());
    add(head, "style")
        .setTextContent(STYLE.formatted(document.page().name().toLowerCase(Locale.ROOT)));
    var body = add(root, "body");
    document.blocks().forEach(block -> add(body, block));
  }

  private void add(Element body, Block block) {
    switch (block) {
      case Block.Paragraph(var line) -> add(body, line);
      case Block.Halves(var left, var right) -> {
        var row = add(classed(add(body, "table"), "halves"), "tr");
        lines(add(row, "td"), left);
        lines(add(row, "td"), right);
      }
      case Block.Table table -> add(body, table);
      case Block.PageBreak _ -> classed(add(body, "div"), "break");
    }
  }

  private void add(Element body, Block.Table table) {
    var element = classed(add(body, "table"), "data");
    var columns = table.columns();
    var whole = columns.stream().mapToInt(Block.Column::share).sum();
    var head = add(add(element, "thead"), "tr");
    for (var column : columns) {
      var cell = add(head, "th");
      cell.setAttribute("style", "width: %d%%".formatted(100 * column.share() / whole));
      cell.setTextContent(column.heading());
    }
    var rows = add(element, "tbody");
    for (var values : table.rows()) {
      var row = add(rows, "tr");
      IntStream.range(0, columns.size())
          .forEach(
              place -> {
                var cell = add(row, "td");
                cell.setAttribute("style", aligned(columns.get(place).alignment()));
                cell.setTextContent(values.get(place));
              });
    }
  }

  private void lines(Element cell, List<Line> lines) {
    lines.forEach(line -> add(cell, line));
  }

  private void add(Element parent, Line line) {
    var paragraph = add(parent, "p");
    paragraph.setAttribute(
        "style",
        "%s; font-size: %dpt%s"
            .formatted(
                aligned(line.alignment()),
                line.points(),
                switch (line.face()) {
                  case PLAIN -> "";
                  case BOLD -> "; font-weight: bold";
                  case ITALIC -> "; font-style: italic";
                }));
    paragraph.setTextContent(line.text());
  }

  private static String aligned(Line.Alignment alignment) {
    return switch (alignment) {
      case LEFT -> "text-align: left";
      case CENTER -> "text-align: center";
      case RIGHT -> "text-align: right";
      case JUSTIFIED -> "text-align: justify";
    };
  }

  private static Element classed(Element element, String name) {
    element.setAttribute("class", name);
    return element;
  }

  private Element add(Element parent, String name) {
    var child = tree.createElementNS(NAMESPACE, name);
    parent.appendChild(child);
    return child;
  }
}
