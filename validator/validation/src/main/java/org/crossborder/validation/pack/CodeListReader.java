// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crossborder.validation.codelist.CodeFiles;
import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.codelist.CodeShape;
import org.crossborder.validation.codelist.CodeShape.Begins;
import org.crossborder.validation.codelist.CodeShape.Includes;
import org.crossborder.validation.codelist.CodeSource;
import org.crossborder.validation.codelist.Platform;
import org.crossborder.validation.schema.PackagedSchemas;
import org.w3c.dom.Element;

/** Reads what a manifest says of a code list; its codes are read when they are needed. */
final class CodeListReader {
  private final PackFiles files;

  CodeListReader(PackFiles files) {
    this.files = files;
  }

  CodeList read(Element element) {
    return new CodeList(
        element.getAttribute("id"),
        element.getAttribute("name"),
        element.getAttribute("edition"),
        Manifest.validity(element),
        element.hasAttribute("source")
            ? element.getAttribute("source")
            : element.getOwnerDocument().getDocumentElement().getAttribute("id"),
        shape(element),
        codes(element),
        packaged(element, "withdrawn").orElse(CodeSource.NONE));
  }

  private static CodeShape shape(Element element) {
    String complete = element.getAttribute("complete");
    return new CodeShape(
        element.hasAttribute("pattern") ? Pattern.compile(element.getAttribute("pattern")) : null,
        element.hasAttribute("prefix") ? Integer.parseInt(element.getAttribute("prefix")) : 0,
        !complete.equals("false") && !complete.equals("0"),
        first(element, "beginning")
            .map(
                other ->
                    new Begins(
                        other.getAttribute("list"), Integer.parseInt(other.getAttribute("length"))))
            .orElse(null),
        first(element, "including")
            .map(other -> new Includes(other.getAttribute("list"), other.getAttribute("after")))
            .orElse(null));
  }

  private CodeSource codes(Element element) {
    Optional<CodeSource> origin =
        element.hasAttribute("platform")
            ? Optional.of(Platform.valueOf(element.getAttribute("platform")))
            : packaged(element, "packaged");
    if (!element.hasAttribute("file")) {
      return origin.orElse(CodeSource.NONE);
    }
    String path = element.getAttribute("file");
    CodeSource own = () -> CodeFiles.read(path, files.read(path).orElseThrow());
    return origin.map(source -> source.completedBy(own)).orElse(own);
  }

  private static Optional<CodeSource> packaged(Element element, String attribute) {
    String path = element.getAttribute(attribute);
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(() -> CodeFiles.read(path, PackagedSchemas.read(path).orElseThrow()));
  }

  private static Optional<Element> first(Element parent, String name) {
    List<Element> found = Manifest.children(parent, name);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }
}
