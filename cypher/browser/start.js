// Sets Neo4j Browser up for this project, then opens it: the guide to begin with, the style of the graph, and, where the
// address holds the password behind its #, the connection. A person's own settings and changes of style stay.
'use strict'

const PREFIX = 'neo4j.'
const stored = key => JSON.parse(localStorage.getItem(PREFIX + key) || '{}')
const store = (key, value) => localStorage.setItem(PREFIX + key, JSON.stringify(value))

// A GraSS sheet as Neo4j Browser keeps it: for each selector its properties.
function parsed(grass) {
  const rules = {}
  const withoutComments = grass.replace(/\/\*[^]*?\*\//g, '')
  for (const [, selector, body] of withoutComments.matchAll(/([\w.]+)\s*\{((?:'[^']*'|[^'}])*)\}/g)) {
    rules[selector] = {}
    for (const [, property, value] of body.matchAll(/([\w-]+)\s*:\s*('[^']*'|[^;]+);/g)) {
      rules[selector][property] = value.trim().replace(/^'(.*)'$/, '$1')
    }
  }
  return rules
}

async function style() {
  const grass = await (await fetch('style.grass')).text()
  if (localStorage.getItem('leadsto.style') !== grass) {
    store('grass', parsed(grass))
    localStorage.setItem('leadsto.style', grass)
  }
}

function settings() {
  store('settings', {
    initialNodeDisplay: 300,
    ...stored('settings'),
    initCmd: ':guide ' + new URL('guide.html', location.href).href,
    playImplicitInitCommands: true,
    allowCrashReports: false,
    allowUserStats: false
  })
  // Nothing is collected, so nothing is to be announced.
  store('udc', { ...stored('udc'), consentBannerShownCount: 6 })
}

function connection(bolt, password) {
  const id = '$$discovery'
  const known = { id, name: id, type: 'bolt', host: bolt, username: 'neo4j', password, authEnabled: true,
                  authenticationMethod: 'NATIVE' }
  store('connections', { allConnectionIds: [id], connectionsById: { [id]: known }, activeConnection: id })
}

async function start() {
  const discovery = await (await fetch('.', { headers: { Accept: 'application/json' } })).json()
  await style()
  settings()
  const password = decodeURIComponent(location.hash.slice(1))
  if (password) {
    connection(discovery.bolt_direct, password)
  }
  location.replace('browser/')
}

start().catch(failure => {
  document.getElementById('message').textContent = 'Neo4j Browser cannot be opened: ' + failure.message
})
