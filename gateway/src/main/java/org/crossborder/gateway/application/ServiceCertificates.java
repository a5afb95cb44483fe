// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.crossborder.gateway.certificate.WatchedCertificate;
import org.crossborder.gateway.certificate.WatchedCertificate.Kind;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.KafkaProperties;
import org.crossborder.gateway.configuration.S3Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The certificates of the files that the services beside the gateway are spoken to with: brokers,
 * object storage, database. They are read anew each time, since an operator replaces them.
 */
final class ServiceCertificates implements Supplier<List<WatchedCertificate>> {
  static final String OBJECT_STORAGE = "object storage";
  private final GatewayProperties properties;
  private final Environment environment;

  ServiceCertificates(GatewayProperties properties, Environment environment) {
    this.properties = properties;
    this.environment = environment;
  }

  @Override
  public List<WatchedCertificate> get() {
    List<WatchedCertificate> all = new ArrayList<>();
    new TreeMap<>(properties.channels().kafka())
        .forEach((name, cluster) -> kafka(all, "Kafka " + name, settings(name, cluster)));
    new TreeMap<>(properties.channels().jms())
        .forEach((name, broker) -> jms(all, "broker " + name, query(broker.url())));
    S3Properties s3 = properties.payloads().s3();
    if (s3 != null && s3.tlsAnchor() != null) {
      add(all, Kind.TLS_ANCHOR, OBJECT_STORAGE, pem(s3.tlsAnchor().toString()));
    }
    Map<String, String> database = query(environment.getProperty("spring.datasource.url", ""));
    add(all, Kind.TLS_ANCHOR, "database", pem(database.get("sslrootcert")));
    add(all, Kind.TLS_CLIENT, "database", pem(database.get("sslcert")));
    return all;
  }

  private static void kafka(List<WatchedCertificate> all, String of, Map<String, String> settings) {
    add(all, Kind.TLS_ANCHOR, of, store(settings, "ssl.truststore.", "location", "type"));
    add(all, Kind.TLS_ANCHOR, of, inline(settings.get("ssl.truststore.certificates")));
    add(all, Kind.TLS_CLIENT, of, store(settings, "ssl.keystore.", "location", "type"));
    add(all, Kind.TLS_CLIENT, of, inline(settings.get("ssl.keystore.certificate.chain")));
  }

  private static void jms(List<WatchedCertificate> all, String of, Map<String, String> options) {
    add(all, Kind.TLS_ANCHOR, of, store(options, "trustStore", "Path", "Type"));
    add(all, Kind.TLS_CLIENT, of, store(options, "keyStore", "Path", "Type"));
  }

  /** What a wrong file is, the channel says when it is opened. */
  private static Map<String, String> settings(String name, KafkaProperties cluster) {
    try {
      return KafkaSecurity.of(name, cluster);
    } catch (WrongConfigurationException e) {
      return Map.of();
    }
  }

  /** The parameters of an address, which a JDBC URL has, too. */
  private static Map<String, String> query(String url) {
    int begin = url.indexOf('?');
    return begin < 0
        ? Map.of()
        : UriComponentsBuilder.newInstance()
            .query(url.substring(begin + 1))
            .build()
            .getQueryParams()
            .toSingleValueMap();
  }

  private static List<X509Certificate> store(
      Map<String, String> settings, String prefix, String location, String type) {
    String file = settings.get(prefix + location);
    String password = settings.get(prefix + (location.equals("Path") ? "Password" : "password"));
    return file == null
        ? List.of()
        : new CertificateStore(Path.of(file), settings.get(prefix + type), password).certificates();
  }

  private static List<X509Certificate> pem(@Nullable String file) {
    return file == null
        ? List.of()
        : new CertificateStore(Path.of(file), "PEM", null).certificates();
  }

  private static List<X509Certificate> inline(@Nullable String text) {
    try {
      return text == null ? List.of() : CertificateStore.pem(text);
    } catch (GeneralSecurityException e) {
      return List.of();
    }
  }

  private static void add(
      List<WatchedCertificate> all, Kind kind, String of, List<X509Certificate> certificates) {
    certificates.forEach(certificate -> all.add(new WatchedCertificate(kind, of, certificate)));
  }
}
