// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.infoset;

import javax.xml.XMLConstants;
import net.sf.saxon.om.NodeName;
import org.jspecify.annotations.Nullable;

/**
 * The name of an element or attribute as it was written, prefix and all; its strings are interned.
 *
 * @param coded as Saxon knows it; null for a declaration of a namespace
 * @param code the same for all names of one namespace and one local part; negative for declarations
 * @param uri the namespace; empty if there is none
 * @param prefix empty if there is none
 * @param plain whether the DOM accepts it, of elements and of attributes alike
 */
public record Name(
    @Nullable NodeName coded,
    int code,
    String uri,
    String prefix,
    String local,
    String written,
    boolean plain) {
  private static final int DECLARATION = -1;

  /** The name of an element, or of an attribute that declares no namespace. */
  public static Name of(NodeName coded, String uri, String written, boolean plain) {
    int colon = written.indexOf(':');
    return new Name(
        coded,
        coded.getFingerprint(),
        uri.intern(),
        colon < 0 ? "" : written.substring(0, colon).intern(),
        written.substring(colon + 1).intern(),
        written.intern(),
        plain);
  }

  /** {@code xmlns} or {@code xmlns:} and a prefix. */
  public static Name declaration(String written) {
    boolean none = written.indexOf(':') < 0;
    return new Name(
        null,
        DECLARATION,
        XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
        none ? "" : XMLConstants.XMLNS_ATTRIBUTE,
        (none ? written : written.substring(written.indexOf(':') + 1)).intern(),
        written.intern(),
        false);
  }

  /** Whether an attribute of this name declares a namespace. */
  public boolean isDeclaration() {
    return code == DECLARATION;
  }

  /** The prefix that such an attribute declares; empty for the default namespace. */
  public String declared() {
    return prefix.isEmpty() ? "" : local;
  }
}
