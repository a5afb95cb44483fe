// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.page.Names;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.reference.DocumentReference;
import org.crossborder.validation.reference.QrSymbol;
import org.crossborder.validation.rendition.paper.Printing;
import org.crossborder.validation.rendition.paper.RenditionPdf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents on paper, with the way back to their signed bytes. */
@Component
final class PrintedDocuments {
  private final DocumentTypes types = Packs.builtIn().types();
  private final Store store;
  private final @Nullable URI address;
  private final Clock clock;

  PrintedDocuments(Store store, GatewayProperties properties, Clock clock) {
    this.store = store;
    this.address = properties.verification().address();
    this.clock = clock;
  }

  /** What a page shows of it. */
  record WayBack(QrSymbol symbol, String code, boolean leads) {}

  /** The QR code, and the code to be typed. */
  WayBack wayBack(byte[] document) {
    DocumentReference reference = DocumentReference.of(document, types);
    return new WayBack(
        QrSymbol.of(reference.link(address)), reference.code().text(), address != null);
  }

  /** The PDF in the page's language; empty if the document is no XML that can be read. */
  Optional<byte[]> pdf(StoredMessage document) throws IOException {
    byte[] bytes = store.payloads().read(document.document().payload().sha256());
    return RenditionPdf.write(
        bytes, types, new Printing(Names.language(), address, clock.instant()));
  }
}
