/** The words passphrases are made of: short, friendly, spelt as in Britain, easy to type for a child of seven. */

const LIST = `
acorn acre acrobat actor adder album alder almond alpaca amber anchor animal answer anthem apple apricot apron
aquarium arena armchair arrow artist ash aspen atlas attic aunt author autumn avenue award badge badger bagel
bagpipe baker balcony ballet balloon bamboo band banjo banner barley barn barrel basil basket bat bath bay
beach beacon bead beagle beanbag beetle beetroot bell bench beret berry bicycle birch bird biscuit blanket
blazer blossom blue bluebell board boat bobble bonfire bonnet book bookcase boots bottle boulder bouncer bowl
bowling box bracelet bracken bramble branch brass bread breeze brick bridge bright brook broom brother brownie
brush bubble bucket buckle budgie bugle builder bulb bunting bus butter button buzzard cabbage cabin cable
cactus cake calendar camel camera camp canal canary candle canoe canvas canyon caper captain caramel caravan
card cardigan cargo carnival carpet carriage carrot cart carton cartoon castle catkin cave cedar celery cello
centre cereal chair chalk champion chapter cheddar cheese cheetah cherry chess chestnut chicken chilli chimney
chip chive choir chord chorus cinema circle circus city clarinet clay cliff clock cloud clover coach coast
coat cobble cobweb cod coin collar collie comb comet comic compass concert conker cook cookie copper coral
cork corn corner cottage cotton crab cracker cradle crane crayon cream creek cress cricket crisp crocus crow
crown crumb crumble crunch crystal cube cuckoo cucumber cup cupboard curlew curry curtain curve cushion
custard cycle cygnet cymbal daffodil daisy dale damson dance dancer date dawn day deck deer den denim desert
desk dessert dial diamond diary dice dinghy dinner dinosaur dipper disco dish diver dock doctor dolphin dome
domino door doorbell dormouse dough dragon drama drawer drawing dream dress drift driver drizzle drum drummer
duck duckling duet dumpling dune duvet eagle earth easel echo eclair eel egg eight elder eleven elk elm ember
emerald emu engine envelope evening fable fabric falcon family farm farmer feather fence fennel fern ferret
ferry festival fiddle field fig film finch finger fir fire firefly fish five flag flame flamingo flannel
flapjack flask flipper float floor flora florist flour flower flute foal foam fog foil folder football
footpath forest fork fountain four fox foxglove freckle freezer frisbee frog frost fudge funfair funny gala
galaxy gallery gallop game garage garden garland garlic garnet gate gazelle gecko gentle gerbil gibbon gift
ginger giraffe glacier glade glass glider glitter globe glove glow glue goal goat gold goldfish golf gondola
good goose gorse grain granny grape grass gravel gravy green grey griffin ground guitar gull gutter haddock
hail hamlet hammer hammock hamper hamster handbag handle happy harbour hare harp harvest hat hatch hawk
hawthorn hay hazel hazelnut heath heather hedge hedgehog helmet helper hen herb hero heron herring hexagon
hill hobby hockey holiday hollow holly honey honeybee hood hoop horizon horn horse hotel house huddle hummus
hundred hut hydrant ice iceberg icicle icing igloo impala inch indigo ink insect inventor iris iron
island ivory ivy jacket jaguar jam jar jasmine jaunt javelin jay jeans jelly jersey jet jetty jewel jigsaw
jockey joiner joke jolly journal journey joy judge judo jug juggler juice jumble jumper jungle junior juniper
kangaroo karate kayak kebab kelp kennel kestrel ketchup kettle key keyboard kick kilt kimono kind king kingdom
kiosk kipper kitchen kite kitten kiwi knight knitting knot koala label lace ladder ladle lady ladybird lagoon
lake lamb lamp lane lantern larch lark lasagne lasso laugh laundry laurel lava lavender lawn layer leaf
leapfrog leather leek legend lemon lemonade lemur lentil leopard lesson letter lettuce library lid lifeboat
light lilac lily lime limpet linen linnet lion list lizard llama loaf lobster locket lodge loft log lolly
lorry lotus lucky luggage lullaby lunch lupin lute lynx macaroni machine mackerel magic magnet magnolia
magpie mallard mallet manatee mandolin mango mantle map maple maraca marble margin marigold marina market
marrow marsh marvel mask mast mat matter mayor maze meadow measure medal medley melody melon menu mermaid
merry metal meteor midday midnight mile milk mill mime mineral minibus minnow mint minute mirror mist mitten
moat model mole mongoose month moon moor moose morning mosaic moss moth motor mountain mouse muesli muffin
mulberry mural muscle museum mushroom music mussel mustard napkin narrow narwhal nature navy nectar needle
nest net nettle newt nibble nickel night nine noodle noon north notebook nougat novel number nurse nutmeg oak
oar oasis oat oboe ocean ocelot octagon octopus olive omelette onion onyx opal opera orange orbit orchard
orchid oregano organ origami osprey ostrich otter oval oven owl oyster paddle paddock page pageant paint
painter palace palette palm pancake panda panel pansy panther pantry papaya paper parade parcel park parrot
parsley parsnip party passport pasta pastel pasture pasty patch path patio patrol pavement pavilion paw peace
peach peacock peanut pear pearl pebble pecan pedal pelican pencil penguin penny pepper perch petal petunia
pheasant phone photo piano piccolo pickle picnic picture pie pier pigeon pigment pillow pilot pine pink
pinnacle pip pirate pitch pizza plaice planet plank plant plaster plate player plaza plough plum plumber plume
pocket podium poem poet polar pole polish pollen polo pond pony pool poplar poppy porch porridge port porthole
postcard poster postman potato pottage potter powder prairie prawn present primrose prince princess printer
prism prize proud prune pudding puddle puffin pulley puma pumpkin puppet puppy purple purse puzzle pyjamas
pyramid quail quarry quartz quaver quest quick quiet quill quilt quince quiver quiz rabbit radar radio
radish raffle raft railway rain rainbow raincoat raisin rake rally ramble ramp ranger ravioli reader recipe
record recorder reed reef reel reindeer relay rescue rhubarb rhyme ribbon rice riddle ridge ring ripple
river road robin robot rock rocket rodeo roller roof rook room rooster root rope rose rosemary rosette round
rowan rower rubber ruby rucksack rug rugby ruler runner rush rye saddle safari saffron sage sail sailor salad
salmon salsa salt samba sand sandal sandpit sandwich sapphire sardine satchel satin sauce saucer sauna saunter
savanna scarf scarlet scene scholar school science scone scooter scout screen scroll sea seagull seahorse seal
season seaweed second seed seesaw sequin seven shadow shamrock shape shed sheep shelf shell shelter sherbet
shine ship shoe shop shore shoulder shovel shower shrimp shrub shuttle sieve silk silver singer sister six
skate sketch skier skipper sky skylark slate sled sleeve slide slipper sloth smile smoothie snail snooker snow
snowball snowdrop soap soccer sock sofa soil solar solo sonata song soup south space spade spaniel
spanner sparkle sparrow speaker speech spinach spiral splash sponge spoon sport spring sprinkle sprout spruce
square squash squid squirrel stable stadium stage stair stamp star starfish starling station statue stew
stitch stoat stocking stone stool stork storm story stove straw stream street string stripe studio subway
sugar suitcase sultana summer summit sun sundae sunny sunrise sunset sunshine supper surf surprise swallow
swan sweater swift swimmer swing swirl switch sycamore symbol syrup tabby table tablet taco tadpole tailor
talent tango tank tapestry target tartan taxi tea teacake teacher teacup teal teapot teddy temple ten tennis
tent term terrace terrier theatre thimble thistle thousand thread three thrush thunder thyme tide tiger tile
timber time tinsel toast toaster toboggan toffee token tomato topaz torch tortoise toucan towel tower town toy
track tractor train travel treacle treasure tree trellis triangle tricycle trifle trophy trout trowel truck
trumpet trunk tuba tulip tuna tundra tunic tunnel turbine turnip turtle tweed twelve twenty twig twin ukulele
umbrella uncle unicorn unicycle uniform universe upbeat valley vanilla vase vault velvet venture veranda vest
viaduct video view village vine viola violet violin visitor voice volcano vole volley voyage waffle wagon
waiter walk wallet walnut waltz wand warbler wardrobe warm watch water wave wax weather weaver weekend welcome
west wheat wheel whisk whisker whistle wicker willow wind windmill window winner winter wish wizard
wolf wonder wood wool workshop world wreath wren wrist writer yacht yak yard yarn yeast yew yodel yoga yoghurt
yolk zebra zero zigzag zinc zipper zither zone zoo zoom
`;

/** Each word once, in lower case, three to eight letters. Three of them drawn evenly are worth 31 bits. */
export const PASSPHRASE_WORDS: readonly string[] = LIST.trim().split(/\s+/u);
