import { readPlaces } from "./read-places.ts";

/**
 * The towns, villages and hamlets of Kent and Medway by postcode district, each with degrees north and east (WGS 84). One
 * without them is a hamlet that lies where its district does. After GeoNames (geonames.org, CC BY 4.0), shortened, put right
 * and added to: see docs/decisions/0076. For saying what is near to what, and for nothing that measures.
 */
export const PLACES = readPlaces(`
BR8: Crockenhill 51.384 0.162, Hextable 51.412 0.18, Swanley 51.397 0.173, Swanley Village 51.406 0.188
CT1: Canterbury 51.279 1.08, St Martin's 51.278 1.096, Thanington 51.269 1.057, Wincheap 51.271 1.068
CT2: Blean 51.307 1.043, Broad Oak 51.31 1.112, Canterbury 51.279 1.08, Fordwich 51.295 1.126, Hales Place 51.29 1.082,
  Harbledown 51.283 1.053, Honey Hill, Rough Common 51.292 1.054, Sturry 51.301 1.122, Tyler Hill 51.306 1.07,
  Upper Harbledown 51.285 1.033, Westbere 51.307 1.143
CT3: Adisham 51.241 1.189, Ash 51.279 1.28, Aylesham 51.225 1.202, Boyden Gate 51.342 1.18, Bramling 51.265 1.185,
  Calcott 51.33 1.118, Chillenden 51.236 1.252, Chislet 51.335 1.191, Cop Street 51.29 1.28, East Stourmouth 51.316 1.249,
  Elmstone 51.297 1.241, Goodnestone 51.245 1.241, Grove 51.314 1.203, Hersden 51.315 1.158, Highstead 51.348 1.165,
  Hoaden 51.287 1.26, Hoath 51.334 1.162, Ickham 51.276 1.183, Knowlton 51.233 1.267, Littlebourne 51.274 1.167,
  Marshside 51.344 1.186, Maypole 51.338 1.153, Preston 51.302 1.227, Ratling 51.225 1.216, Staple 51.263 1.255,
  Stodmarsh 51.303 1.183, Upstreet 51.325 1.194, Ware 51.29 1.26, West Stourmouth 51.318 1.233, Westmarsh 51.302 1.269,
  Wickhambreaux 51.284 1.183, Wingham 51.272 1.215
CT4: Barham 51.206 1.157, Bekesbourne 51.256 1.137, Bishopsbourne 51.229 1.135, Bladbean 51.178 1.103,
  Bossingham 51.198 1.074, Breach 51.19 1.15, Bridge 51.245 1.126, Chartham 51.256 1.018, Chartham Hatch 51.272 1.014,
  Chilham 51.244 0.962, Crundale 51.204 0.974, Denton 51.184 1.161, Derringstone 51.198 1.152, Elham 51.152 1.111,
  Godmersham 51.218 0.957, Kingston 51.219 1.147, Lower Hardres 51.236 1.08, Molash 51.23 0.904, Nackington 51.255 1.09,
  Old Wives Lees 51.254 0.975, Ottinge 51.142 1.102, Patrixbourne 51.252 1.135, Petham 51.223 1.046,
  Rhodes Minnis 51.148 1.072, Shalmsford Street 51.251 1.007, Shottenden 51.256 0.94, Sixmile Cottages 51.155 1.06,
  Sole Street 51.195 0.99, Stelling Minnis 51.184 1.069, Street End 51.232 1.075, Upper Hardres 51.213 1.088,
  Waltham 51.198 1.016, Wingmore 51.172 1.118, Womenswold 51.209 1.187, Woolage Green 51.197 1.19,
  Woolage Village 51.206 1.197, Wootton 51.174 1.179
CT5: Chestfield 51.357 1.066, Clapham Hill 51.342 1.03, Pean Hill 51.328 1.03, Seasalter 51.347 1.003,
  Swalecliffe 51.361 1.066, Tankerton 51.364 1.049, Whitstable 51.361 1.026, Yorkletts 51.333 0.985
CT6: Beltinge 51.371 1.157, Broomfield 51.358 1.157, Eddington 51.36 1.128, Greenhill 51.36 1.105, Herne 51.35 1.133,
  Herne Bay 51.373 1.129, Herne Common 51.335 1.12, Hillborough 51.367 1.17, Hunters Forstal 51.357 1.138,
  Reculver 51.378 1.198, Studd Hill 51.366 1.092, West End 51.345 1.125
CT7: Acol 51.358 1.314, Birchington 51.376 1.305, Birchington-on-Sea 51.376 1.305, Minnis Bay 51.377 1.285,
  Sarre 51.339 1.239, St Nicholas at Wade 51.35 1.25
CT8: Westgate-on-Sea 51.382 1.337
CT9: Cliftonville 51.389 1.405, Garlinge 51.377 1.355, Isle of Thanet 51.36 1.37, Margate 51.381 1.386,
  Palm Bay 51.391 1.418, Thanet 51.36 1.37, Westbrook 51.382 1.368, Westwood 51.361 1.394
CT10: Broadstairs 51.358 1.442, Dumpton 51.347 1.43, Kingsgate 51.378 1.432, Reading Street 51.374 1.43,
  St Peter's 51.367 1.417, Westwood 51.361 1.4
CT11: Pegwell 51.328 1.396, Ramsgate 51.336 1.418, St Lawrence 51.34 1.402
CT12: Cliffs End 51.328 1.366, Cliffsend 51.328 1.366, Gore Street 51.346 1.28, Manston 51.351 1.345,
  Minster 51.337 1.323, Minster-in-Thanet 51.337 1.323, Monkton 51.338 1.282, Northwood 51.351 1.407
CT13: Eastry 51.246 1.308, Great Stonar 51.287 1.347, Marshborough 51.266 1.297, Richborough 51.294 1.332,
  Sandwich 51.272 1.338, Sandwich Bay 51.27 1.385, Woodnesborough 51.263 1.301
CT14: Betteshanger 51.227 1.32, Deal 51.223 1.403, Finglesham 51.234 1.336, Great Mongeham 51.213 1.358,
  Hacklinge 51.241 1.355, Ham 51.245 1.335, Kingsdown 51.187 1.403, Mill Hill 51.213 1.387, Northbourne 51.22 1.339,
  Ringwould 51.184 1.374, Ripple 51.197 1.367, Sholden 51.222 1.373, Tilmanstone 51.215 1.294, Walmer 51.203 1.387,
  Worth 51.256 1.348
CT15: Alkham 51.135 1.223, Ashley 51.187 1.302, Barfreston 51.206 1.24, Coldred 51.176 1.246, Easole Street 51.214 1.225,
  East Langdon 51.172 1.342, East Studdal 51.19 1.33, Elvington 51.208 1.259, Ewell Minnis 51.147 1.2,
  Eythorne 51.197 1.266, Farthingloe 51.114 1.276, Guston 51.145 1.324, Lydden 51.163 1.235, Martin 51.178 1.348,
  Martin Mill 51.17 1.348, Nonington 51.221 1.232, Selstead 51.159 1.173, Shepherdswell 51.187 1.23,
  Sibertswold 51.187 1.23, St Margaret's Bay 51.151 1.385, St Margaret's at Cliffe 51.156 1.368, Sutton 51.195 1.316,
  Swingfield 51.146 1.178, Swingfield Minnis 51.146 1.178, West Cliffe 51.155 1.35, West Hougham 51.118 1.24,
  West Langdon 51.177 1.317
CT16: Buckland 51.141 1.3, Dover 51.126 1.313, Kearsney 51.148 1.272, Temple Ewell 51.153 1.269, Whitfield 51.161 1.29
CT17: Aycliffe 51.113 1.29, Dover 51.126 1.313, Maxton 51.122 1.29, River 51.144 1.274
CT18: Acrise 51.137 1.13, Beachborough 51.104 1.103, Capel-le-Ferne 51.103 1.212, Densole 51.13 1.158,
  Drellingore 51.13 1.203, Etchinghill 51.11 1.092, Hawkinge 51.113 1.162, Lyminge 51.13 1.089, Newbarn 51.117 1.105,
  Newington 51.099 1.116, Newington-next-Hythe 51.099 1.116, Paddlesworth 51.116 1.135, Peene 51.099 1.123
CT19: Cheriton 51.089 1.14, Folkestone 51.082 1.167
CT20: Folkestone 51.082 1.167, Sandgate 51.075 1.145
CT21: Court-at-Street 51.082 0.99, Hythe 51.072 1.084, Lympne 51.078 1.028, Palmarsh 51.057 1.045, Postling 51.11 1.064,
  Saltwood 51.081 1.083, Seabrook 51.074 1.12, West Hythe 51.066 1.029, Westenhanger 51.094 1.034
DA1: Dartford 51.447 0.214, Temple Hill 51.453 0.228
DA2: Bean 51.427 0.288, Darenth 51.421 0.258, Green Street Green 51.417 0.275, Hawley 51.424 0.225, Lane End 51.424 0.27,
  Wilmington 51.432 0.19
DA3: Fawkham 51.376 0.285, Fawkham Green 51.368 0.277, Hartley 51.387 0.304, Longfield 51.397 0.302,
  Longfield Hill 51.396 0.327, New Ash Green 51.366 0.302, New Barn 51.404 0.322
DA4: Eynsford 51.368 0.211, Farningham 51.382 0.219, Horton Kirby 51.395 0.245, South Darenth 51.402 0.249,
  Sutton-at-Hone 51.409 0.237
DA5: Joydens Wood 51.429 0.149
DA9: Bluewater 51.438 0.272, Greenhithe 51.45 0.285, Stone 51.45 0.265
DA10: Ebbsfleet 51.443 0.321, Swanscombe 51.447 0.31
DA11: Gravesend 51.442 0.371, Northfleet 51.442 0.337, Perry Street 51.434 0.351
DA12: Chalk 51.429 0.413, Cobham 51.39 0.402, Gravesend 51.442 0.371, Gravesham 51.42 0.39, Ifield 51.411 0.375,
  Shorne 51.414 0.43, Shorne Ridgeway 51.406 0.432, Singlewell 51.417 0.375, Sole Street 51.386 0.378, Thong 51.404 0.41
DA13: Betsham 51.42 0.312, Camer 51.382 0.372, Culverstone Green 51.341 0.347, Harvel 51.347 0.375,
  Hook Green 51.376 0.352, Istead Rise 51.406 0.351, Luddesdown 51.371 0.398, Meopham 51.368 0.36,
  Meopham Green 51.363 0.357, South Street 51.348 0.352, Southfleet 51.416 0.32, Vigo 51.335 0.354,
  Vigo Village 51.335 0.354
ME1: Borstal 51.374 0.488, Burham 51.332 0.478, Rochester 51.388 0.505, Wouldham 51.35 0.458
ME2: Cuxton 51.374 0.457, Frindsbury 51.403 0.502, Halling 51.351 0.445, Lower Upnor 51.412 0.53, Strood 51.396 0.494,
  Upnor 51.407 0.525, Upper Halling 51.35 0.432, Upper Upnor 51.407 0.525
ME3: Allhallows 51.469 0.637, Chattenden 51.418 0.529, Church Street, Cliffe 51.462 0.498, Cliffe Woods 51.436 0.501,
  Cooling 51.455 0.524, Gads Hill 51.411 0.456, Grain 51.456 0.711, High Halstow 51.449 0.561, Higham 51.416 0.46,
  Hoo 51.42 0.563, Hoo St Werburgh 51.42 0.563, Isle of Grain 51.456 0.711, Kingsnorth 51.421 0.6,
  Lower Higham 51.43 0.464, Lower Stoke 51.452 0.638, St Mary Hoo 51.46 0.6, St Mary's Hoo 51.46 0.6, Stoke 51.451 0.63,
  Upper Stoke 51.447 0.618, Wainscott 51.413 0.513
ME4: Brompton 51.393 0.535, Chatham 51.379 0.528, Luton 51.369 0.547
ME5: Blue Bell Hill 51.333 0.505, Chatham 51.379 0.528, Lordswood 51.335 0.546, Luton 51.369 0.547,
  Walderslade 51.335 0.52
ME6: Ham Hill 51.323 0.44, Holborough 51.337 0.448, Snodland 51.33 0.443
ME7: Bredhurst 51.331 0.576, Brompton 51.393 0.535, Capstone 51.357 0.56, Gillingham 51.389 0.549, Grange 51.387 0.572,
  Hempstead 51.354 0.571, Lidsing 51.337 0.565, Twydall 51.377 0.587
ME8: Gillingham 51.389 0.549, Parkwood 51.352 0.598, Rainham 51.363 0.609, Wigmore 51.349 0.589
ME9: Bapchild 51.334 0.769, Bicknor 51.295 0.669, Bobbing 51.356 0.712, Borden 51.334 0.7, Bredgar 51.312 0.697,
  Conyer 51.347 0.815, Doddington 51.281 0.772, Frinsted 51.28 0.719, Hartlip 51.346 0.639, Highsted 51.323 0.735,
  Iwade 51.378 0.729, Lower Halstow 51.374 0.668, Lynsted 51.312 0.786, Milstead 51.296 0.733, Newington 51.352 0.668,
  Newnham 51.285 0.801, Oad Street 51.325 0.685, Rodmersham 51.318 0.749, Rodmersham Green 51.314 0.743,
  Stockbury 51.325 0.64, Teynham 51.331 0.805, Tonge 51.337 0.775, Tunstall 51.326 0.721, Upchurch 51.376 0.648,
  Wichling 51.267 0.75, Wormshill 51.285 0.697
ME10: Kemsley 51.362 0.741, Milton Regis 51.353 0.73, Murston 51.345 0.753, Sittingbourne 51.341 0.733, Swale 51.34 0.78
ME11: Queenborough 51.417 0.746, Rushenden 51.41 0.738
ME12: Bay View 51.395 0.925, Eastchurch 51.407 0.858, Halfway 51.423 0.777, Halfway Houses 51.423 0.777,
  Isle of Sheppey 51.42 0.8, Leysdown-on-Sea 51.397 0.922, Minster 51.422 0.812, Minster-on-Sea 51.422 0.812,
  Sheerness 51.44 0.763, Sheppey 51.42 0.8, Warden 51.408 0.906, West Minster 51.431 0.752
ME13: Badlesmere 51.242 0.877, Boughton Street 51.293 0.951, Boughton under Blean 51.293 0.951, Dargate 51.317 0.973,
  Dunkirk 51.292 0.979, Eastling 51.274 0.813, Faversham 51.315 0.889, Frith, Goodnestone 51.316 0.934,
  Graveney 51.328 0.947, Hernhill 51.313 0.966, Leaveland 51.25 0.877, Luddenham 51.324 0.848, North Street 51.285 0.893,
  Oare 51.33 0.878, Ospringe 51.308 0.87, Otterden 51.242 0.789, Oversland 51.273 0.945, Painters Forstal 51.29 0.855,
  Preston 51.304 0.894, Selling 51.271 0.919, Sheldwich 51.278 0.888, Stalisfield Green 51.239 0.812,
  Throwley 51.258 0.852, Uplees 51.337 0.855, Whitehill 51.292 0.885
ME14: Bearsted 51.271 0.575, Boxley 51.302 0.542, Detling 51.295 0.57, Grove Green 51.277 0.556, Maidstone 51.267 0.517,
  Penenden Heath 51.286 0.537, Sandling 51.297 0.515, Thurnham 51.288 0.592, Vinters Park 51.278 0.543,
  Weavering 51.275 0.56
ME15: Bearsted 51.271 0.575, Dean Street 51.243 0.49, Downswood 51.261 0.567, East Farleigh 51.252 0.484,
  Hunton 51.218 0.458, Loose 51.24 0.517, Maidstone 51.267 0.517, Otham 51.25 0.571, Parkwood 51.243 0.546,
  Senacre 51.247 0.552, Shepway 51.254 0.537, Tovil 51.262 0.513, West Farleigh 51.248 0.461
ME16: Allington 51.284 0.503, Barming 51.262 0.472, East Barming 51.265 0.478, Maidstone 51.267 0.517
ME17: Boughton Green 51.23 0.53, Boughton Malherbe 51.214 0.692, Boughton Monchelsea 51.228 0.531,
  Broad Street 51.28 0.62, Broomfield 51.233 0.622, Chart Corner 51.223 0.56, Chart Sutton 51.219 0.571,
  Coxheath 51.234 0.495, East Sutton 51.214 0.61, Eyhorne Street 51.262 0.625, Five Wents 51.228 0.58,
  Grafty Green 51.206 0.682, Harrietsham 51.243 0.671, Hollingbourne 51.268 0.643, Hucking 51.293 0.637,
  Kingswood 51.228 0.625, Langley 51.233 0.583, Langley Heath 51.234 0.595, Leeds 51.247 0.607, Lenham 51.237 0.719,
  Lenham Heath 51.22 0.745, Linton 51.218 0.511, Liverton Street 51.212 0.715, Sandway 51.228 0.705,
  Sutton Valence 51.213 0.591, Ulcombe 51.211 0.645, Warmlake 51.224 0.588, Warren Street 51.248 0.759, West Street
ME18: Benover 51.2 0.43, Kent Street 51.253 0.37, Laddingford 51.207 0.416, Mereworth 51.258 0.381,
  Nettlestead 51.241 0.41, Nettlestead Green 51.229 0.413, Teston 51.254 0.448, Wateringbury 51.255 0.423,
  West Peckham 51.243 0.415, Yalding 51.224 0.429
ME19: Addington 51.307 0.374, Birling 51.319 0.41, East Malling 51.285 0.44, Kings Hill 51.274 0.402,
  Leybourne 51.302 0.42, Offham 51.291 0.375, Ryarsh 51.301 0.402, St Leonard's Street 51.287 0.405,
  Trottiscliffe 51.318 0.356, West Malling 51.293 0.409
ME20: Aylesford 51.304 0.479, Ditton 51.296 0.453, Eccles 51.318 0.48, Larkfield 51.301 0.449, New Hythe 51.309 0.455,
  Royal British Legion Village 51.296 0.487
TN1: Royal Tunbridge Wells 51.133 0.263, Tunbridge Wells 51.133 0.263
TN2: Hawkenbury 51.124 0.284, Lower Green 51.147 0.333, Pembury 51.143 0.322, Royal Tunbridge Wells 51.133 0.263,
  Sherwood 51.148 0.288, Tunbridge Wells 51.133 0.263
TN3: Ashurst 51.129 0.153, Bells Yew Green 51.1 0.313, Fordcombe 51.14 0.172, Groombridge 51.115 0.185,
  Lamberhurst 51.1 0.39, Langton Green 51.131 0.206, Speldhurst 51.151 0.22
TN4: Bidborough 51.17 0.237, High Brooms 51.153 0.277, Royal Tunbridge Wells 51.133 0.263, Rusthall 51.136 0.229,
  Southborough 51.158 0.26, Tunbridge Wells 51.133 0.263
TN8: Bough Beech 51.212 0.13, Chiddingstone 51.186 0.148, Chiddingstone Hoath 51.162 0.135, Claydene, Cowden 51.145 0.094,
  Cowden Pound 51.158 0.095, Crockham Hill 51.237 0.064, Edenbridge 51.192 0.067, Four Elms 51.216 0.106, Haxted,
  Hever 51.184 0.111, Markbeech 51.162 0.105, Marlpit Hill 51.209 0.064, Marsh Green 51.182 0.052
TN9: Tonbridge 51.195 0.274
TN10: Higham Wood 51.213 0.285, Tonbridge 51.195 0.274
TN11: Chiddingstone Causeway 51.198 0.165, Crockhurst Street, Dunk's Green 51.25 0.31, Golden Green 51.207 0.337,
  Goose Green, Hadlow 51.224 0.339, Hilden Park 51.205 0.26, Hildenborough 51.213 0.25, Leigh 51.197 0.215,
  Nizels 51.22 0.225, Penshurst 51.173 0.183, Poundsbridge 51.155 0.185, Shipbourne 51.245 0.287, Tudeley 51.185 0.317
TN12: Beltring 51.204 0.405, Brenchley 51.151 0.398, Capel 51.182 0.357, Chainhurst 51.196 0.478, Claygate 51.18 0.43,
  Collier Street 51.185 0.455, Cross-at-Hand 51.185 0.535, East Peckham 51.212 0.386, Five Oak Green 51.183 0.355,
  Hale Street 51.219 0.39, Horsmonden 51.139 0.429, Kipping's Cross 51.136 0.35, Marden 51.175 0.489,
  Marden Beech 51.165 0.475, Marden Thorn 51.17 0.52, Matfield 51.152 0.371, Milebush 51.193 0.505, Mockbeggar,
  Paddock Wood 51.182 0.382, Queen Street, Staplehurst 51.161 0.553, The Knowle, Whetsted 51.19 0.365
TN13: Chipstead 51.285 0.152, Dunton Green 51.295 0.166, Riverhead 51.283 0.169, Sevenoaks 51.273 0.189
TN14: Badgers Mount 51.337 0.142, Bessels Green 51.28 0.163, Chevening 51.293 0.14, Cooper's Corner,
  Halstead 51.328 0.133, Hazelwood, Ide Hill 51.246 0.128, Knockholt 51.311 0.106, Knockholt Pound 51.312 0.125,
  Otford 51.313 0.19, Sevenoaks Weald 51.237 0.187, Shoreham 51.333 0.178, Sundridge 51.278 0.122, Weald 51.237 0.187,
  Whitley Row 51.252 0.145
TN15: Ash 51.357 0.295, Borough Green 51.292 0.305, Claygate Cross 51.272 0.315, Crouch 51.281 0.311,
  Fairseat 51.334 0.327, Heaverham 51.302 0.245, Ightham 51.286 0.288, Ivy Hatch 51.273 0.278, Kemsing 51.306 0.229,
  Oldbury 51.285 0.27, Platt 51.291 0.327, Plaxtol 51.258 0.296, Ridley 51.352 0.321, Romney Street 51.33 0.22,
  Seal 51.289 0.221, St Mary's Platt 51.291 0.327, Stansted 51.336 0.306, Stone Street 51.272 0.265,
  Underriver 51.253 0.23, West Kingsdown 51.344 0.26, Wrotham 51.309 0.309, Wrotham Heath 51.297 0.345,
  Wrotham Hill 51.32 0.32
TN16: Brasted 51.277 0.111, Brasted Chart 51.258 0.1, Toy's Hill 51.238 0.104, Westerham 51.266 0.069
TN17: Bedgebury Cross 51.082 0.475, Benenden 51.067 0.581, Cranbrook 51.097 0.536, Cranbrook Common 51.118 0.535,
  Curtisden Green 51.132 0.495, East End 51.09 0.6, Flishinghurst 51.118 0.52, Frittenden 51.142 0.594,
  Glassenbury 51.092 0.5, Goudhurst 51.113 0.459, Hartley 51.078 0.52, Hole Park, Iden Green 51.05 0.588,
  Kilndown 51.09 0.428, Rolvenden 51.051 0.631, Rolvenden Layne 51.041 0.64, Sissinghurst 51.109 0.56,
  Wilsley Green 51.105 0.535, Winchet Hill
TN18: Four Throws 51.035 0.535, Gill's Green 51.058 0.51, Hawkhurst 51.048 0.511, High Street, Linkhill 51.035 0.6,
  Newenden 51.016 0.613, Sandhurst 51.027 0.562, The Moor 51.041 0.51
TN23: Ashford 51.147 0.874, Chilmington Green 51.125 0.832, Great Chart 51.142 0.828, Kingsnorth 51.119 0.859,
  Park Farm 51.123 0.88, Singleton 51.14 0.845, Stanhope 51.132 0.863
TN24: Ashford 51.147 0.874, Cheeseman's Green 51.113 0.893, Hinxhill 51.15 0.935, Kennington 51.167 0.885,
  Sevington 51.131 0.903, South Willesborough 51.135 0.885, Willesborough 51.139 0.896, Willesborough Lees 51.147 0.907
TN25: Aldington 51.092 0.945, Bilsington 51.073 0.911, Bilting 51.203 0.93, Bodsham 51.168 1.03,
  Bodsham Green 51.168 1.03, Bonnington 51.076 0.935, Boughton Aluph 51.199 0.92, Boughton Lees 51.183 0.893,
  Brabourne 51.136 1.006, Brabourne Lees 51.129 0.968, Brook 51.159 0.95, Challock 51.219 0.872,
  Hassell Street 51.185 0.985, Hastingleigh 51.165 0.996, Lymbridge Green, Mersham 51.119 0.933, Sellindge 51.103 1.006,
  Smeeth 51.119 0.959, Stanford 51.104 1.035, Stone Cross, Stonestreet Green 51.09 0.96, Stowting 51.136 1.036,
  Westwell 51.193 0.844, Wye 51.183 0.937
TN26: Appledore 51.03 0.79, Appledore Heath 51.042 0.785, Bethersden 51.129 0.753, Bromley Green 51.097 0.81, Bull Green,
  Ham Street 51.068 0.857, Hamstreet 51.068 0.857, Hengherst, High Halden 51.103 0.714, Hothfield 51.171 0.818,
  Kenardington 51.058 0.811, Orlestone 51.08 0.853, Ram Lane, Redbrook Street, Ruckinge 51.067 0.891,
  Shadoxhurst 51.108 0.819, Sugarloaf, The Leacon 51.072 0.845, Warehorne 51.064 0.835, Woodchurch 51.076 0.774
TN27: Biddenden 51.115 0.638, Charing 51.211 0.795, Charing Heath 51.21 0.765, Curteis' Corner, Egerton 51.194 0.728,
  Egerton Forstal 51.185 0.71, Haffenden Quarter, Headcorn 51.17 0.624, Little Chart 51.179 0.779, Maltman's Hill,
  Pluckley 51.176 0.754, Pluckley Thorne 51.168 0.748, Smarden 51.149 0.687, Standen, Three Chimneys 51.118 0.605,
  Westwell Leacon 51.195 0.81, Wick Hill
TN28: Greatstone 50.966 0.967, Greatstone-on-Sea 50.966 0.967, Littlestone 50.983 0.963, Littlestone-on-Sea 50.983 0.963,
  New Romney 50.986 0.941
TN29: Brenzett 51.01 0.854, Brookland 50.999 0.838, Burmarsh 51.049 0.997, Dungeness 50.917 0.968, Dymchurch 51.025 0.994,
  Ivychurch 51.013 0.889, Lydd 50.951 0.907, Lydd-on-Sea 50.943 0.97, Newchurch 51.045 0.927, Old Romney 50.99 0.895,
  Romney Marsh 51.023 0.915, Snargate 51.022 0.837, Snave 51.034 0.87, St Mary in the Marsh 51.012 0.942,
  St Mary's Bay 51.01 0.977
TN30: Ashenden, Brook Street, Leigh Green 51.065 0.715, Reading Street 51.035 0.74, Small Hythe 51.04 0.698,
  St Michaels 51.084 0.69, Stone 51 0.767, Stone-in-Oxney 51 0.767, Tenterden 51.069 0.688, The Stocks,
  Wittersham 51.014 0.708
`);
