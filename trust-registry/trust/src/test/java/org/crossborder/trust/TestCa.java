// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A CA for tests; what differs from a good certificate, the test says. */
public final class TestCa {
  private static final AtomicLong SERIAL = new AtomicLong(1000);

  /** What a test may change in a certificate. */
  public static final class Profile {
    public Instant from = Instant.parse("2025-01-01T00:00:00Z");
    public Instant to = Instant.parse("2035-01-01T00:00:00Z");
    public boolean ca;
    public int keyUsage = KeyUsage.digitalSignature;
    public KeyPair keys = newKeys();
    public List<Extension> further = List.of();
    public Set<ASN1ObjectIdentifier> without = Set.of();
    public BigInteger serial = BigInteger.valueOf(SERIAL.incrementAndGet());
  }

  private final X500Name name;
  private final KeyPair keys;
  private final X509Certificate certificate;

  private TestCa(X500Name name, KeyPair keys, X509Certificate certificate) {
    this.name = name;
    this.keys = keys;
    this.certificate = certificate;
  }

  public static TestCa root(String commonName) {
    Profile profile = caProfile();
    X500Name name = new X500Name("CN=" + commonName);
    return new TestCa(name, profile.keys, sign(name, name, profile.keys, profile));
  }

  public TestCa subordinate(String commonName) {
    Profile profile = caProfile();
    X500Name subject = new X500Name("CN=" + commonName);
    return new TestCa(subject, profile.keys, sign(name, subject, keys, profile));
  }

  /** A CA below this one, with what the test says. */
  public TestCa subordinate(String commonName, Consumer<Profile> change) {
    Profile profile = caProfile();
    change.accept(profile);
    X500Name subject = new X500Name("CN=" + commonName);
    return new TestCa(subject, profile.keys, sign(name, subject, keys, profile));
  }

  /** A certificate of this CA for another one's name and key. */
  public X509Certificate crossCertify(TestCa other) {
    return crossCertify(other, good -> {});
  }

  /** Such a certificate, with what the test says. */
  public X509Certificate crossCertify(TestCa other, Consumer<Profile> change) {
    Profile profile = caProfile();
    profile.keys = other.keys;
    change.accept(profile);
    return sign(name, other.name, keys, profile);
  }

  public KeyPair keyPair() {
    return keys;
  }

  public X509Certificate issue(String commonName) {
    return issue(commonName, good -> {});
  }

  public X509Certificate issue(String commonName, Consumer<Profile> change) {
    Profile profile = new Profile();
    change.accept(profile);
    return sign(name, new X500Name("CN=" + commonName), keys, profile);
  }

  public X509Certificate certificate() {
    return certificate;
  }

  /** A CRL that lists one certificate. */
  public byte[] crl(
      Instant thisUpdate, Instant nextUpdate, X509Certificate revoked, Instant at, int reason) {
    return crl(
        thisUpdate,
        nextUpdate,
        crl -> crl.addCRLEntry(revoked.getSerialNumber(), Date.from(at), reason));
  }

  /** An empty CRL. */
  public byte[] crl(Instant thisUpdate, Instant nextUpdate) {
    return crl(thisUpdate, nextUpdate, crl -> {});
  }

  /** A CRL with what the test puts into it. */
  public byte[] crl(Instant thisUpdate, Instant nextUpdate, Consumer<X509v2CRLBuilder> entries) {
    try {
      X509v2CRLBuilder crl = new X509v2CRLBuilder(name, Date.from(thisUpdate));
      crl.setNextUpdate(Date.from(nextUpdate));
      entries.accept(crl);
      if (!crl.hasExtension(Extension.cRLNumber)) {
        crl.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
      }
      return crl.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
          .getEncoded();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public static final int KEY_COMPROMISE = CRLReason.keyCompromise;

  private static Profile caProfile() {
    Profile profile = new Profile();
    profile.ca = true;
    profile.keyUsage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
    return profile;
  }

  private static X509Certificate sign(
      X500Name issuer, X500Name subject, KeyPair issuerKeys, Profile profile) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              profile.serial,
              Date.from(profile.from),
              Date.from(profile.to),
              subject,
              profile.keys.getPublic());
      if (profile.ca) {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      }
      if (profile.keyUsage != 0) {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(profile.keyUsage));
      }
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      add(
          builder,
          Extension.subjectKeyIdentifier,
          profile,
          () -> ids.createSubjectKeyIdentifier(profile.keys.getPublic()));
      add(
          builder,
          Extension.authorityKeyIdentifier,
          profile,
          () -> ids.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
      for (Extension extension : profile.further) {
        builder.addExtension(extension);
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate())));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** An extension that a test has not written itself or left out. */
  private static void add(
      JcaX509v3CertificateBuilder builder,
      ASN1ObjectIdentifier id,
      Profile profile,
      Supplier<ASN1Object> value)
      throws CertIOException {
    if (!profile.without.contains(id)
        && profile.further.stream().noneMatch(given -> given.getExtnId().equals(id))) {
      builder.addExtension(id, false, value.get());
    }
  }

  public static KeyPair newKeys() {
    return keys("EC", new ECGenParameterSpec("secp256r1"));
  }

  public static KeyPair keys(String algorithm, java.security.spec.AlgorithmParameterSpec spec) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(spec);
      return generator.generateKeyPair();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
