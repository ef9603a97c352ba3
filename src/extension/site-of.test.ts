import { describe, expect, it } from 'vitest';
import { FILE_SITE, isSiteName, siteNamed, siteOf } from './site-of.ts';

describe('siteOf', () => {
  it.each([
    ['is the host', 'https://example.org/', 'example.org'],
    ['tells http from https in nothing', 'http://example.org/', 'example.org'],
    ['leaves out port, path, query, fragment', 'https://example.org:8443/a/b?c#d', 'example.org'],
    ['leaves out user and password', 'https://user:secret@example.org/', 'example.org'],
    ['is in lower case', 'HTTPS://Example.ORG/A', 'example.org'],
    ['tells subdomains apart', 'https://www.example.org/', 'www.example.org'],
    ['may be an address of numbers', 'http://127.0.0.1:8000/', '127.0.0.1'],
    ['may be an address of the sixth version', 'http://[::1]:8000/', '[::1]'],
    [
      'of a name in another script is its ASCII name',
      'https://пример.рф/',
      'xn--e1afmkfd.xn--p1ai',
    ],
    ['of every file is one', 'file:///home/reader/letter.html', FILE_SITE],
    ['of a file on another host is the same', 'file://host/letter.html', FILE_SITE],
  ])('%s: %s', (_, address, site) => {
    expect(siteOf(address)).toBe(site);
  });

  it.each([
    undefined,
    '',
    'example.org',
    'about:blank',
    'about:srcdoc',
    'chrome://settings/',
    'moz-extension://0123/popup.html',
    'data:text/html,<p>party',
    'javascript:void(0)',
    'blob:https://example.org/0123',
    'view-source:https://example.org/',
    'ftp://example.org/',
    'https://',
  ])('there is none of %s', (address) => {
    expect(siteOf(address)).toBeUndefined();
  });
});

describe('the site that a reader names', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  Example.ORG ', 'example.org'],
    ['https://www.example.org/a/b?c=d#e', 'www.example.org'],
    ['http://example.org:8080/', 'example.org'],
    ['example.org:8080/path', 'example.org'],
    ['example.org/path', 'example.org'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['localhost', 'localhost'],
    ['[::1]', '[::1]'],
    ['file:///home/somebody/a.html', 'file:'],
    ['file:', 'file:'],
  ])('by “%s” is %s', (text, site) => {
    expect(siteNamed(text)).toBe(site);
    expect(isSiteName(site)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'two words',
    '*.example.org',
    'about://blank',
    'ftp://example.org',
    'a..b',
    'no!',
  ])('by “%s” is none', (text) => {
    expect(siteNamed(text)).toBeUndefined();
  });

  it.each(['', 'Example.org', 'example.org/', 'a b'])('is not kept as “%s”', (name) => {
    expect(isSiteName(name)).toBe(false);
  });
});
