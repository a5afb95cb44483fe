// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.util.Map;
import java.util.Optional;
import org.crossborder.validation.edition.Validity;
import org.jspecify.annotations.Nullable;

/** One edition of a list of codes, read on first use; thread-safe. */
public final class CodeList {
  private final String id;
  private final String name;
  private final String edition;
  private final Validity validity;
  private final String source;
  private final CodeShape shape;
  private final CodeSource codes;
  private final CodeSource withdrawn;
  private volatile @Nullable Map<String, Code> read;
  private volatile @Nullable Map<String, Code> readWithdrawn;

  /**
   * An edition.
   *
   * @param id e.g. {@code iso-4217}
   * @param name e.g. {@code ISO 4217}
   * @param edition which one, as its publisher calls it
   * @param validity when documents are issued that it is for
   * @param source who publishes it
   * @param codes its codes
   * @param withdrawn codes that it no longer has, perhaps among those that it has
   */
  public CodeList(
      String id,
      String name,
      String edition,
      Validity validity,
      String source,
      CodeShape shape,
      CodeSource codes,
      CodeSource withdrawn) {
    this.id = id;
    this.name = name;
    this.edition = edition;
    this.validity = validity;
    this.source = source;
    this.shape = shape;
    this.codes = codes;
    this.withdrawn = withdrawn;
  }

  /** The same edition, for the days that the period has too. */
  public CodeList within(Validity period) {
    return period.equals(Validity.ALWAYS)
        ? this
        : new CodeList(id, name, edition, validity.and(period), source, shape, codes, withdrawn);
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String edition() {
    return edition;
  }

  public Validity validity() {
    return validity;
  }

  public String source() {
    return source;
  }

  public CodeShape shape() {
    return shape;
  }

  /** The codes, withdrawn ones among them where the list dates its codes. */
  public Map<String, Code> codes() {
    Map<String, Code> known = read;
    if (known == null) {
      known = codes.read();
      read = known;
    }
    return known;
  }

  /** A code that this edition no longer has. */
  Optional<Code> withdrawn(String code) {
    Map<String, Code> known = readWithdrawn;
    if (known == null) {
      known = withdrawn.read();
      readWithdrawn = known;
    }
    return Optional.ofNullable(known.get(code));
  }

  /** The list with its edition. */
  @Override
  public String toString() {
    return name + " (" + edition + ")";
  }
}
