// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.saxon.om.CodedName;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.NamespaceUri;
import org.crossborder.validation.infoset.Name;
import org.jspecify.annotations.Nullable;

/**
 * The names that documents were ever written with. Saxon keeps each name and each namespace for as
 * long as the process lives, and has room for a million names; so what hostile documents can teach
 * it is bounded, and whatever names are known already cost nothing.
 */
final class Vocabulary {
  /** All the names that documents may bring along. */
  static final int NAMES = 400_000;

  /** All the namespaces that documents may bring along. */
  static final int NAMESPACES = 20_000;

  private record Namespace(NamespaceUri uri, ConcurrentHashMap<String, Name> names) {}

  private final NamePool pool;
  private final int mostNames;
  private final int mostNamespaces;
  private final ConcurrentHashMap<String, Namespace> namespaces = new ConcurrentHashMap<>();
  private final AtomicInteger names = new AtomicInteger();

  Vocabulary(NamePool pool, int mostNames, int mostNamespaces) {
    this.pool = pool;
    this.mostNames = mostNames;
    this.mostNamespaces = mostNamespaces;
  }

  /** The namespace, if a document used it before. */
  @Nullable NamespaceUri namespace(String uri) {
    Namespace known = namespaces.get(uri);
    return known == null ? null : known.uri();
  }

  /** The name, if a document used it before. */
  @Nullable Name name(String uri, String qName) {
    Namespace known = namespaces.get(uri);
    return known == null ? null : known.names().get(qName);
  }

  /** Learns a namespace; null if there is no room left. */
  @Nullable NamespaceUri learn(String uri) {
    if (namespaces.size() >= mostNamespaces) {
      return null;
    }
    return namespaces
        .computeIfAbsent(
            uri, text -> new Namespace(NamespaceUri.of(text), new ConcurrentHashMap<>()))
        .uri();
  }

  /** Learns a name of a namespace that is known; null if there is no room left. */
  @Nullable Name learn(String uri, String qName) {
    Namespace namespace = namespaces.get(uri);
    if (namespace == null || names.incrementAndGet() > mostNames) {
      return null;
    }
    return namespace
        .names()
        .computeIfAbsent(
            qName,
            text -> {
              int colon = text.indexOf(':');
              return Name.of(
                  new CodedName(
                      pool.allocateFingerprint(namespace.uri(), text.substring(colon + 1)),
                      colon < 0 ? "" : text.substring(0, colon).intern(),
                      pool),
                  uri,
                  text,
                  DomNames.accepts(uri, text));
            });
  }
}
