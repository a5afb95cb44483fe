// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.OidcProperties;
import org.crossborder.gateway.web.SingleSignOn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** An OpenID Connect provider: its access tokens at the API, its login at the pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("crossborder.gateway.access.oidc.issuer")
class OidcConfiguration {
  private static final Set<SignatureAlgorithm> ALGORITHMS =
      Set.of(
          SignatureAlgorithm.RS256,
          SignatureAlgorithm.PS256,
          SignatureAlgorithm.ES256,
          SignatureAlgorithm.ES384,
          SignatureAlgorithm.ES512);

  @Bean
  OidcEndpoints oidcEndpoints(GatewayProperties properties) {
    OidcProperties oidc = oidc(properties);
    return new OidcEndpoints(oidc.issuer(), oidc.tlsAnchor());
  }

  private static OidcProperties oidc(GatewayProperties properties) {
    return Objects.requireNonNull(properties.access().oidc());
  }

  /** Access tokens (RFC 9068): issuer, audience, times, signature. */
  @Bean
  JwtDecoder accessTokens(OidcEndpoints endpoints, GatewayProperties properties, Clock clock) {
    OidcProperties oidc = oidc(properties);
    OAuth2TokenValidator<Jwt> audience =
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, named -> named != null && named.contains(oidc.audience()));
    return decoder(
        endpoints,
        new DelegatingOAuth2TokenValidator<>(
            times(oidc, clock), new JwtIssuerValidator(oidc.issuer().toString()), audience));
  }

  private static JwtTimestampValidator times(OidcProperties oidc, Clock clock) {
    JwtTimestampValidator times = new JwtTimestampValidator(oidc.clockSkew());
    times.setClock(clock);
    return times;
  }

  private static JwtDecoder decoder(OidcEndpoints endpoints, OAuth2TokenValidator<Jwt> validator) {
    return new SupplierJwtDecoder(
        () -> {
          NimbusJwtDecoder decoder =
              NimbusJwtDecoder.withJwkSetUri(endpoints.keys())
                  .restOperations(new RestTemplate(endpoints.requests()))
                  .jwsAlgorithms(accepted -> accepted.addAll(ALGORITHMS))
                  .build();
          decoder.setJwtValidator(validator);
          return decoder;
        });
  }

  /** ID tokens (OpenID Connect Core 1.0, section 3.1.3.7). */
  @Bean
  @ConditionalOnProperty("crossborder.gateway.access.oidc.client-id")
  JwtDecoderFactory<ClientRegistration> idTokens(
      OidcEndpoints endpoints, GatewayProperties properties, Clock clock) {
    return registration -> {
      OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
      validator.setClockSkew(oidc(properties).clockSkew());
      validator.setClock(clock);
      return decoder(
          endpoints,
          new DelegatingOAuth2TokenValidator<>(times(oidc(properties), clock), validator));
    };
  }

  @Bean
  @ConditionalOnProperty("crossborder.gateway.access.oidc.client-id")
  SingleSignOn singleSignOn(OidcEndpoints endpoints, GatewayProperties properties, AuditLog audit) {
    OidcProperties oidc = oidc(properties);
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(endpoints.requests())
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return new SingleSignOn(
        new SupplierClientRegistrationRepository(
            () -> new InMemoryClientRegistrationRepository(registration(endpoints, oidc))),
        tokens,
        oidc.claims(),
        oidc.label(),
        oidc.issuer().getHost(),
        audit);
  }

  private static ClientRegistration registration(OidcEndpoints endpoints, OidcProperties oidc) {
    return ClientRegistration.withRegistrationId(SingleSignOn.REGISTRATION)
        .clientId(Objects.requireNonNull(oidc.clientId()))
        .clientSecret(oidc.clientSecret())
        .clientAuthenticationMethod(
            oidc.clientSecret() == null
                ? ClientAuthenticationMethod.NONE
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .scope("openid", "profile")
        .authorizationUri(endpoints.authorization())
        .tokenUri(endpoints.token())
        .jwkSetUri(endpoints.keys())
        .issuerUri(oidc.issuer().toString())
        .userNameAttributeName("sub")
        .build();
  }
}
