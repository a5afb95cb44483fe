// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.crossborder.gateway.bench.SampleDocument;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.Gzip;
import org.crossborder.gateway.packaging.MimeWriter;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.packaging.SpooledFile;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.Decryptor;
import org.crossborder.gateway.security.Encryptor;
import org.crossborder.gateway.security.Inbound;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.SignatureVerifier;
import org.crossborder.gateway.security.Signer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.w3c.dom.Document;

/** The steps of a message of 10 kB through the MSH, without network and store. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 3)
public class MshBenchmark {
  private static final int SIZE = 10_000;

  /** The version of eDelivery AS4. */
  @Param({"1.15", "2.0"})
  public String version;

  private final byte[] document = SampleDocument.ofBytes(SIZE);
  private final Clock clock = Clock.systemUTC();
  private Path directory;
  private Leg leg;
  private List<MshKey> kr;
  private Signer signer;
  private SendingPipeline pipeline;
  private ReceivingMsh receiving;
  private ResponseReading responses;
  private UserMessage message;
  private String contentType;
  private byte[] body;
  private byte[] envelope;
  private byte[] receipt;
  private SecuredMessage secured;
  private Spool kept;

  /** Makes a message and its receipt. */
  @Setup
  public void prepare() throws Exception {
    directory = Files.createTempDirectory("msh-benchmark");
    boolean rsa = version.equals("1.15");
    List<MshKey> bd = List.of(rsa ? TestPki.BD : TestPki.BD_ED25519);
    kr = rsa ? List.of(TestPki.KR) : List.of(TestPki.KR_ED25519, TestPki.KR_X25519);
    var snapshot = TestRegister.snapshot(TestGateway.NOWHERE, TestGateway.NOWHERE, version);
    PModes own = PModes.derive(snapshot, "BD", Instant.now());
    PModes theirs = PModes.derive(snapshot, "KR", Instant.now());
    leg = own.toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT).orElseThrow();
    signer = new Signer(bd);
    pipeline = new SendingPipeline(signer, clock);
    receiving =
        TestGateway.receiver(directory, kr, () -> theirs, new Stored(), PackagingLimits.DEFAULT);
    responses = new ResponseReading(new SignatureVerifier(), clock);
    message =
        leg.userMessage(
            new MessageInfo(Instant.now(), UUID.randomUUID() + "@bd", null), "c", List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    kept = new Spool(directory);
    secured = secure(kept);
    envelope = secured.message().envelope();
    MimeWriter writer = new MimeWriter("as4-boundary");
    contentType = writer.contentType();
    writer.write(secured.message(), out);
    body = out.toByteArray();
    try (Answer answer = receiving.receive(contentType, new ByteArrayInputStream(body))) {
      receipt = answer.envelope();
    }
    if (!(receiptChecked() instanceof SendingOutcome.Receipted)) {
      throw new IllegalStateException("The message was not receipted");
    }
  }

  /** The spool's files. */
  @TearDown
  public void clear() throws IOException {
    kept.close();
  }

  /** All that the sender does before the network: gzip, header, signature, encryption, MIME. */
  @Benchmark
  public int secured() throws IOException {
    try (Spool spool = new Spool(directory)) {
      Counting out = new Counting();
      new MimeWriter("as4-boundary").write(secure(spool).message(), out);
      return out.count;
    }
  }

  /** All that the receiver does after the network, but for its store: up to the signed receipt. */
  @Benchmark
  public int received() throws IOException {
    try (Answer answer = receiving.receive(contentType, new ByteArrayInputStream(body))) {
      return answer.envelope().length;
    }
  }

  /** The sender's look at the receipt: parse, signature, digests. */
  @Benchmark
  public Object receiptChecked() throws IOException {
    return responses.read(
        new Transport.Response(200, "application/soap+xml; charset=UTF-8", receipt),
        message.messageInfo().messageId(),
        secured.signed(),
        leg);
  }

  /** The header from the message. */
  @Benchmark
  public Document headerWritten() {
    return MessagingWriter.write(message);
  }

  /** The header, and its signature. */
  @Benchmark
  public Object headerWrittenAndSigned() {
    return signer.sign(
        MessagingWriter.write(message),
        secured.parts(),
        leg.security().suite(),
        leg.security().senderSigning(),
        Instant.now());
  }

  /** The header, and the encrypted key; the ciphertext as it is read. */
  @Benchmark
  public int headerWrittenAndEncrypted() throws IOException {
    var encrypted =
        new Encryptor()
            .encrypt(
                MessagingWriter.write(message),
                secured.parts(),
                leg.security().receiverEncryption().get(0));
    try (InputStream in = encrypted.get(0).content().open()) {
      return in.readAllBytes().length;
    }
  }

  /** An envelope from bytes to DOM. */
  @Benchmark
  public Document parsed() throws Exception {
    return EnvelopeXml.parse(envelope);
  }

  /** An envelope from bytes to a message. */
  @Benchmark
  public Object parsedAndRead() throws Exception {
    return MessagingReader.read(Envelope.of(EnvelopeXml.parse(envelope)).messaging());
  }

  /** An envelope from bytes to DOM to bytes. */
  @Benchmark
  public byte[] parsedAndPrinted() throws Exception {
    return EnvelopeXml.print(EnvelopeXml.parse(envelope));
  }

  /** An envelope from bytes, and its signature verified; one part. */
  @Benchmark
  public Object parsedAndVerified() throws Exception {
    return new SignatureVerifier()
        .verify(
            Envelope.of(EnvelopeXml.parse(envelope)),
            secured.parts(),
            leg.security().senderSigning(),
            leg.security().suite(),
            Instant.now());
  }

  /** The MIME package and its part decrypted. */
  @Benchmark
  public Object unpackedAndDecrypted() throws Exception {
    try (Spool spool = new Spool(directory)) {
      Unpacked unpacked =
          new Unpackaging(PackagingLimits.DEFAULT)
              .unpack(contentType, new ByteArrayInputStream(body), spool);
      return new Decryptor(kr)
          .decrypt(
              unpacked.envelope(),
              unpacked.mime().attachments(),
              new Inbound(leg.security().suite(), leg.security().alsoAccepted(), Instant.now()),
              spool);
    }
  }

  /** The payload compressed into a file of the spool. */
  @Benchmark
  public Object compressed() throws IOException {
    try (Spool spool = new Spool(directory)) {
      SpooledFile file = spool.file();
      Gzip.compress(PayloadSource.of(document), file);
      return file;
    }
  }

  private SecuredMessage secure(Spool spool) throws IOException {
    return pipeline.secure(
        message,
        List.of(
            new OutgoingPayload(
                "document@bd", "application/xml", null, List.of(), PayloadSource.of(document))),
        leg,
        leg.security().receiverEncryption().get(0),
        spool);
  }

  private static final class Counting extends OutputStream {
    private int count;

    @Override
    public void write(int octet) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count += length;
    }
  }

  private static final class Stored implements MessageReception {
    @Override
    public Reception receive(ReceivedMessage received) {
      for (ReceivedPayload payload : received.payloads()) {
        try (InputStream in = payload.content().open()) {
          in.readAllBytes();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return new Reception.Stored();
    }

    @Override
    public void receiptSigned(String messageId, byte[] receiptMessage) {}
  }
}
