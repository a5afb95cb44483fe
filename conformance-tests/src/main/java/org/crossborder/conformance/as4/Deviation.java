// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.as4.mime.MimePart;
import org.w3c.dom.Document;

/** What is done to a message on its way to the wire, at one of five places. */
public sealed interface Deviation {
  /** To the envelope before it is signed: the sender's own mistake. */
  record BeforeSigning(Consumer<Document> change) implements Deviation {}

  /** To the payloads after they were compressed, before they are signed. */
  record Compressed(UnaryOperator<List<MimePart>> change) implements Deviation {}

  /** To the envelope after it was signed and described as encrypted. */
  record AfterSigning(Consumer<Document> change) implements Deviation {}

  /** To the payloads after they were encrypted. */
  record Encrypted(UnaryOperator<List<MimePart>> change) implements Deviation {}

  /** To the bytes and their Content-Type. */
  record OnTheWire(UnaryOperator<HttpBody> change) implements Deviation {}
}
