// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import java.util.regex.Pattern;

/** Names of EN 319 162-1: of files (annex A, clauses 4.3 and 4.4), and of elements. */
final class AsicNames {
  static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

  static final String OPEN_DOCUMENT_MANIFEST = "META-INF/manifest.xml";

  private static final Pattern XADES = Pattern.compile("META-INF/[^/]*signatures[^/]*\\.xml");
  private static final Pattern CADES = Pattern.compile("META-INF/[^/]*signature[^/]*\\.p7s");
  static final String SIGNATURES = "META-INF/signatures.xml";
  static final String SIGNATURE = "META-INF/signature.p7s";
  static final String ASIC_MANIFEST = "META-INF/ASiCManifest.xml";
  static final String ARCHIVE_MANIFEST_NEWEST = "META-INF/ASiCArchiveManifest.xml";
  private static final Pattern ARCHIVE_MANIFEST =
      Pattern.compile("META-INF/ASiCArchiveManifest[^/]*\\.xml");
  private static final Pattern TIMESTAMP = Pattern.compile("META-INF/[^/]*timestamp[^/]*\\.tst");
  private static final Pattern MANIFEST = Pattern.compile("META-INF/ASiCManifest[^/]*\\.xml");

  private AsicNames() {}

  static boolean isXades(PackagedFile file) {
    return XADES.matcher(file.name()).matches();
  }

  static boolean isCades(PackagedFile file) {
    return CADES.matcher(file.name()).matches();
  }

  static boolean isArchiveManifest(PackagedFile file) {
    return ARCHIVE_MANIFEST.matcher(file.name()).matches();
  }

  static boolean isTimestamp(PackagedFile file) {
    return TIMESTAMP.matcher(file.name()).matches();
  }

  static boolean isManifest(PackagedFile file) {
    return MANIFEST.matcher(file.name()).matches();
  }
}
